import { COMMON, FRAMABLE_PATHS, FRAMABLE_POLICY, POLICY } from './policy.ts';

const CSP = 'Content-Security-Policy';
const NOTE = 'Made by "npm run headers" from src/site/build/headers/policy.ts. Do not edit.';

/** What a host's file says, by its path in the repository. `rooms`: folders of pages under a language, such as "chapters", none of them framable. */
export function hostFiles(languages: readonly string[], rooms: readonly string[]): ReadonlyMap<string, string> {
  return new Map([
    ['public/_headers', netlify(languages, rooms)],
    ['vercel.json', vercel()],
    ['docs/hosting/nginx.conf', nginx()],
    ['docs/hosting/apache.conf', apache()],
    ['docs/hosting/Caddyfile', caddy()],
  ]);
}

/**
 * Netlify, Cloudflare Pages and others. Where two rules name a header, one host takes the later value and another joins both by a comma, so the second
 * value is the first one and more: both ways come to the same policy.
 */
function netlify(languages: readonly string[], rooms: readonly string[]): string {
  const pages = ['/', '/index.html', ...languages.flatMap((language) => [`/${language}/`, `/${language}/index.html`, ...rooms.map((room) => `/${language}/${room}/*`)])];
  const rule = (path: string, headers: readonly (readonly [string, string])[]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return [`# ${NOTE}`, rule('/*', [...COMMON, [CSP, FRAMABLE_POLICY]]), ...pages.map((path) => rule(path, [[CSP, POLICY]])), ''].join('\n');
}

function vercel(): string {
  const entries = (headers: readonly (readonly [string, string])[]) => headers.map(([key, value]) => ({ key, value }));
  const headers = [
    { source: '/(.*)', headers: entries(COMMON) },
    { source: `/((?!${FRAMABLE_PATHS}).*)`, headers: entries([[CSP, POLICY]]) },
    { source: `/(${FRAMABLE_PATHS}.*)`, headers: entries([[CSP, FRAMABLE_POLICY]]) },
  ];
  return `${JSON.stringify({ $schema: 'https://openapi.vercel.sh/vercel.json', trailingSlash: true, headers }, undefined, 2)}\n`;
}

function nginx(): string {
  return `# ${NOTE}
# In http { … }: the policy by the path.
map $uri $what_to_predict_policy {
  default "${POLICY}";
  "~^/${FRAMABLE_PATHS}" "${FRAMABLE_POLICY}";
}

server {
  listen 80;
  root /srv/what-to-predict;
  error_page 404 /404.html;
  include mime.types;
  types { application/wasm wasm; application/manifest+json webmanifest; }

  # A location with an add_header of its own drops all of these: repeat them there.
  add_header ${CSP} $what_to_predict_policy always;
${COMMON.map(([name, value]) => `  add_header ${name} "${value}" always;`).join('\n')}
}
`;
}

function apache(): string {
  return `# ${NOTE}
# In a <VirtualHost>, or as .htaccess where AllowOverride FileInfo is on. Needs mod_headers.
ErrorDocument 404 /404.html
AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
${COMMON.map(([name, value]) => `Header always set ${name} "${value}"`).join('\n')}
Header always set ${CSP} "${POLICY}"
Header always set ${CSP} "${FRAMABLE_POLICY}" "expr=%{REQUEST_URI} =~ m#^/${FRAMABLE_PATHS}#"
`;
}

function caddy(): string {
  return `# ${NOTE}
example.org {
	root * /srv/what-to-predict
	encode
	file_server

	@framable path_regexp ^/${FRAMABLE_PATHS}
	@others not path_regexp ^/${FRAMABLE_PATHS}
	header {
${COMMON.map(([name, value]) => `\t\t${name} "${value}"`).join('\n')}
	}
	header @framable ${CSP} "${FRAMABLE_POLICY}"
	header @others ${CSP} "${POLICY}"

	handle_errors {
		rewrite * /404.html
		file_server
	}
}
`;
}
