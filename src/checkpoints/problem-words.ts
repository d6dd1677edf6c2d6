import type { Language } from '../language.ts';
import type { Problem } from './problem.ts';
import { sayBytes } from '../exhibits/numbers.ts';

/** Why nothing can be said about a file, and what to do. */
export function sayProblem(problem: Problem, language: Language): string {
  const t = (en: string, zh: string) => (language === 'en' ? en : zh);
  const size = (bytes: number) => sayBytes(bytes, language);
  switch (problem.code) {
    case 'empty': return t('The file is empty.', '文件是空的。');
    case 'unreadable': return t('The browser could not read the file. Has it been moved or changed since it was chosen?', '浏览器读不了这个文件。选中之后它是不是被移动或改动过？');
    case 'not-text': return t('The file is named like a configuration but does not hold text.', '按名字是配置文件，内容却不是文本。');
    case 'not-json': return t('The file is not valid JSON. Look for a missing comma, a comment or a cut-off end.', '文件不是合法的 JSON。请检查有没有缺逗号、夹了注释，或者结尾被截断。');
    case 'header-not-json': return t('The header of the safetensors file is not valid JSON: the file is damaged or is something else.', 'safetensors 文件头不是合法的 JSON：文件已损坏，或者根本是别的文件。');
    case 'too-tangled': return t('The file is nested or branched far beyond any real configuration and was not read on.', '文件的嵌套或分支远远超出任何真实的配置，没有继续读。');
    case 'too-slow': return t('Reading the file took longer than a second without an end in sight and was stopped. Real configurations take a few milliseconds.', '读取文件超过一秒仍无结果，已停止。真实的配置只要几毫秒。');
    case 'pickle': return t('This is a PyTorch file (.ckpt, .pt, .bin). Its content is a program that would have to be run to be read, so it is not opened here. Convert it to safetensors, or drop the .yaml or scheduler_config.json that belongs to it.', '这是 PyTorch 文件（.ckpt、.pt、.bin）。它的内容是一段程序，要运行才能读，所以这里不打开。请转换成 safetensors，或者拖入与它配套的 .yaml 或 scheduler_config.json。');
    case 'gguf': return t('This is a GGUF file, whose header is not read here. Drop the original safetensors file or its scheduler_config.json.', '这是 GGUF 文件，这里不读它的文件头。请拖入原来的 safetensors 文件，或它的 scheduler_config.json。');
    case 'web-page': return t('This is a web page, not a model: probably the page of a download that asked for a login. Use the download link itself.', '这是一个网页，不是模型：多半是下载时要求登录的那个页面。请用真正的下载链接。');
    case 'lfs-pointer': return t('This is a Git LFS pointer, a note that stands for the file. Fetch the file itself with “git lfs pull”.', '这是 Git LFS 的指针，只是真正文件的占位。请用“git lfs pull”取回文件本身。');
    case 'unknown-kind': return t('What can be read is a scheduler_config.json, an inference .yaml or a .safetensors file. This is none of them.', '能读的是 scheduler_config.json、推理用的 .yaml，或 .safetensors 文件。这个都不是。');
    case 'model-index': return t('This is model_index.json, which only lists the parts. The prediction type stands in scheduler/scheduler_config.json next to it.', '这是 model_index.json，只列出了各个部件。预测类型写在旁边的 scheduler/scheduler_config.json 里。');
    case 'shard-index': return t('This is the index of a model cut into several files. Drop the first of them, or the scheduler_config.json.', '这是被切成几个文件的模型的索引。请拖入其中第一个文件，或 scheduler_config.json。');
    case 'other-config': return t(`This is the configuration of another part (“${problem.name}”). The prediction type stands in scheduler/scheduler_config.json.`, `这是另一个部件（“${problem.name}”）的配置。预测类型写在 scheduler/scheduler_config.json 里。`);
    case 'no-known-key': return t('The file can be read, but it holds none of the keys that tell of a schedule or a prediction type.', '文件能读，但里面没有任何与调度或预测类型有关的键。');
    case 'text-too-long': return t(`The file has ${size(problem.size)}. Configurations have a few kB; more than ${size(problem.most)} is not read.`, `文件有 ${size(problem.size)}。配置文件一般只有几 kB，超过 ${size(problem.most)} 的不读。`);
    case 'header-too-long': return t(`The file claims a header of ${size(problem.claimed)}. That is far more than a list of tensors needs; nothing above ${size(problem.most)} is read.`, `文件声称文件头有 ${size(problem.claimed)}。张量清单远用不了这么多，超过 ${size(problem.most)} 的不读。`);
    case 'header-cut-off': return t(`The file breaks off inside its header: the header should have ${size(problem.claimed)}, and ${size(problem.present)} are there. Download it again.`, `文件在文件头里就断了：文件头应有 ${size(problem.claimed)}，实际只有 ${size(problem.present)}。请重新下载。`);
    case 'not-yaml': return t(`The file is not valid YAML; the trouble begins in line ${problem.line}.`, `文件不是合法的 YAML，从第 ${problem.line} 行起有问题。`);
    case 'too-many-aliases': return t(`The YAML file refers back to itself more than ${problem.most} times. No real configuration does; it was not read on.`, `这个 YAML 文件回头引用自身超过 ${problem.most} 次。真实的配置不会这样，没有继续读。`);
  }
}
