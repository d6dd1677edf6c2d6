import { defineConfig } from '@playwright/test';
export default defineConfig({ testDir: '.', workers: 1, timeout: 120000, reporter: 'list', outputDir: '/tmp/pw-out', use: { launchOptions: { executablePath: '/usr/bin/chromium', args: '--no-sandbox --enable-unsafe-webgpu --use-webgpu-adapter=swiftshader --disable-background-networking --disable-component-update --no-first-run'.split(' ') } } });
