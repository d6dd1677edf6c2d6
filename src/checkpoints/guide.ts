import type { Localized } from '../language.ts';
import type { Condition } from './advise.ts';

export interface Citation {
  /** Entry of content/references.json. */
  readonly id?: string;
  readonly at?: string;
  /** Or a place of its own. */
  readonly label?: string;
  readonly url?: string;
}

export interface Rule extends Condition {
  readonly use: Localized;
  readonly why: Localized;
  readonly cites: readonly Citation[];
}

/** In this order; see advise.ts. */
export const RULES: readonly Rule[] = [
  {
    aspect: 'target',
    when: { task: ['use', 'tune'] },
    use: { en: 'The type that the checkpoint was trained with.', zh: '模型训练时用的那种类型。' },
    why: { en: 'It is a property of the weights, not a setting. Changing it takes further training: NovelAI and NoobAI did that to get from ε to v.', zh: '它是权重的属性，不是可选的设置。要换类型就得继续训练：NovelAI 和 NoobAI 就是这样从 ε 转到 v 的。' },
    cites: [{ id: 'novelai', at: '§2.1' }],
  },
  {
    aspect: 'target',
    when: { task: ['distil'] },
    use: { en: 'v or x₀.', zh: 'v 或 x₀。' },
    why: { en: 'With few steps an error in ε̂ is multiplied by σ/α at high noise and nothing later repairs it. v was introduced for this; its authors found several targets to work and named x₀ where only one is to be chosen.', zh: '步数少时，高噪声处 ε̂ 的误差要乘上 σ/α，后面没有机会补救。v 就是为此提出的；作者发现好几种目标都行，只选一个的话推荐 x₀。' },
    cites: [{ id: 'pd', at: '§4, Table 1' }],
  },
  {
    aspect: 'target',
    when: { space: ['pixels'] },
    use: { en: 'x₀.', zh: 'x₀。' },
    why: { en: 'Patches of many pixels lie near a low-dimensional set; ε and v do not, and a network narrower than the patch cannot carry them. With 768 numbers a patch only x₀ worked; with 48 all three did.', zh: '大块的像素分布在低维的集合附近，ε 和 v 却不是，比它窄的网络装不下。每块 768 个数时只有 x₀ 可用；48 个数时三者都行。' },
    cites: [{ id: 'jit', at: 'Table 2' }],
  },
  {
    aspect: 'target',
    when: { end: ['noise'] },
    use: { en: 'v, x₀ or flow; not ε.', zh: 'v、x₀ 或流，不用 ε。' },
    why: { en: 'At pure noise ε is the input itself: there is nothing to learn and x₀ cannot be worked out from it.', zh: '在纯噪声处，ε 就是输入本身：没有东西可学，也算不出 x₀。' },
    cites: [{ id: 'lin', at: '§3.2' }],
  },
  {
    aspect: 'target',
    when: {},
    use: { en: 'Flow, ε or v: whichever your tools know best.', zh: '流、ε 或 v 都行，选你的工具最熟悉的。' },
    why: { en: 'Controlled comparisons do not rank v above ε. In a large one, flow with more samples at middle noise came first, and ε with a linear schedule was ahead of v.', zh: '有对照的比较并没有把 v 排在 ε 前面。在一项大规模比较里，多取中等噪声的流最好，线性调度的 ε 排在 v 前面。' },
    cites: [{ id: 'sd3', at: 'Tables 1, 2' }, { id: 'pd', at: 'Table 1' }],
  },
  {
    aspect: 'loss',
    when: { task: ['use'] },
    use: { en: 'Nothing to choose.', zh: '无须选择。' },
    why: { en: 'Only training has a loss.', zh: '只有训练才有损失。' },
    cites: [],
  },
  {
    aspect: 'loss',
    when: { task: ['tune'] },
    use: { en: 'The checkpoint’s own squared error; if weighted, the formula for its type.', zh: '模型原来的平方误差；要加权就用对应类型的公式。' },
    why: { en: 'Min-SNR divides by SNR for ε and by SNR + 1 for v. Mixing the two up changes the weight most at high noise.', zh: 'Min-SNR 对 ε 除以 SNR，对 v 除以 SNR + 1。弄混的话，高噪声处的权重变得最多。' },
    cites: [{ id: 'minsnr' }, { label: 'sd-scripts PR #934', url: 'https://github.com/kohya-ss/sd-scripts/pull/934' }],
  },
  {
    aspect: 'loss',
    when: { task: ['distil'] },
    use: { en: 'A weight that does not vanish at high noise: truncated SNR, or SNR + 1 (plain error of v).', zh: '高噪声处不为零的权重：截断的 SNR，或 SNR + 1（即 v 的平方误差）。' },
    why: { en: 'The student lives off the high-noise end, where the weight of the plain ε error goes to zero.', zh: '学生网络靠的正是高噪声一端，而 ε 的平方误差在那里权重趋于零。' },
    cites: [{ id: 'pd', at: '§4' }],
  },
  {
    aspect: 'loss',
    when: { space: ['pixels'] },
    use: { en: 'The squared error of v, worked out from the predicted x₀.', zh: '由预测的 x₀ 换算出 v，用 v 的平方误差。' },
    why: { en: 'What the network puts out and what the loss compares are separate choices; this pair came out best.', zh: '网络输出什么与损失比较什么是两回事；这一组合最好。' },
    cites: [{ id: 'jit', at: 'Table 2' }],
  },
  {
    aspect: 'loss',
    when: { end: ['noise'] },
    use: { en: 'The squared error of the target itself, or one clipped to a largest weight (Min-SNR).', zh: '目标自身的平方误差，或限制最大权重的那种（Min-SNR）。' },
    why: { en: 'In terms of x₀ the plain error of v weighs SNR + 1, which stays 1 at pure noise; that of ε weighs SNR, which is 0 there.', zh: '换算到 x₀，v 的平方误差权重是 SNR + 1，在纯噪声处仍为 1；ε 的是 SNR，在那里为 0。' },
    cites: [{ id: 'lin', at: '§3.2' }, { id: 'pd', at: '§4' }],
  },
  {
    aspect: 'loss',
    when: {},
    use: { en: 'The squared error of the target, with or without Min-SNR (γ = 5).', zh: '目标的平方误差，可加可不加 Min-SNR（γ = 5）。' },
    why: { en: 'Raw losses of different types cannot be compared: even a perfect network has different ones.', zh: '不同类型的损失值不能直接比较：就算完美的网络，各自的损失也不同。' },
    cites: [{ id: 'minsnr' }],
  },
  {
    aspect: 'sampler',
    when: { end: ['noise'] },
    use: { en: 'Begin at the last timestep (“trailing”), with a sampler that works in x₀; not PNDM.', zh: '从最后一个时间步开始（“trailing”），用在 x₀ 上积分的采样器；不用 PNDM。' },
    why: { en: 'Only the last timestep is pure noise. Samplers that form ε there divide 0 by 0.', zh: '只有最后一个时间步是纯噪声；在那里先换算成 ε 的采样器会算出 0 除以 0。' },
    cites: [{ id: 'lin', at: '§3.3, §6' }, { label: 'diffusers #3851', url: 'https://github.com/huggingface/diffusers/issues/3851' }],
  },
  {
    aspect: 'sampler',
    when: { steps: ['few'] },
    use: { en: 'A multistep sampler in x₀: DPM-Solver++ or UniPC. The prediction type does not matter for it.', zh: '在 x₀ 上积分的多步采样器：DPM-Solver++ 或 UniPC。它们与预测类型无关。' },
    why: { en: 'They convert the output to x₀ first. What goes wrong with few steps, by the account of DPM-Solver++’s authors, is high order under strong guidance.', zh: '它们先把输出换算成 x₀。据 DPM-Solver++ 的作者说，步数少时出问题，是高阶方法遇上强引导所致。' },
    cites: [{ id: 'dpmpp' }, { label: 'diffusers, scheduling_dpmsolver_multistep.py:757–801', url: 'https://github.com/huggingface/diffusers/blob/58eb52c0/src/diffusers/schedulers/scheduling_dpmsolver_multistep.py#L757-L801' }],
  },
  {
    aspect: 'sampler',
    when: {},
    use: { en: 'Any; with v not PNDM.', zh: '都行；v 不要配 PNDM。' },
    why: { en: 'One denoiser written as ε or as v gives the same samples up to rounding. PNDM mixes raw outputs before it converts them.', zh: '同一个去噪器，写成 ε 或 v，采样结果只差舍入。PNDM 则先混合原始输出再换算。' },
    cites: [{ label: 'diffusers #14816', url: 'https://github.com/huggingface/diffusers/issues/14816' }],
  },
  {
    aspect: 'guidance',
    when: { end: ['noise'], guidance: ['strong'] },
    use: { en: 'Rescaled guidance, φ ≈ 0.7, and a smaller scale.', zh: '用 φ ≈ 0.7 的引导重缩放，并调小引导强度。' },
    why: { en: 'The nearer the end is to pure noise, the more sensitive guidance becomes. Zero terminal SNR makes over-exposure worse, not better.', zh: '末端越接近纯噪声，引导越敏感。末端信噪比归零会让过曝更重，而不是更轻。' },
    cites: [{ id: 'lin', at: '§3.4' }],
  },
  {
    aspect: 'guidance',
    when: { guidance: ['strong'] },
    use: { en: 'A limited interval of noise levels, or APG; or a smaller scale.', zh: '只在一段噪声水平上引导，或用 APG；或者调小引导强度。' },
    why: { en: 'Changing the prediction type cannot help: guiding ε, v or x₀ gives the same x̂₀.', zh: '换预测类型没有用：引导 ε、v 或 x₀，得到的 x̂₀ 相同。' },
    cites: [{ id: 'interval' }, { id: 'apg' }],
  },
  {
    aspect: 'guidance',
    when: {},
    use: { en: 'Nothing special.', zh: '无须特别处理。' },
    why: { en: 'Over-saturation grows with the scale.', zh: '过饱和是随引导强度加重的。' },
    cites: [{ id: 'imagen', at: '§2.3' }],
  },
  {
    aspect: 'check',
    when: { task: ['use', 'tune'] },
    use: { en: 'Read the file; where it is silent, feed the network pure noise.', zh: '读文件；文件没写，就给网络输入纯噪声。' },
    why: { en: 'An ε network gives pure noise back (correlation near 1), a v network does not.', zh: '预测 ε 的网络会把纯噪声原样交还（相关系数接近 1），预测 v 的不会。' },
    cites: [{ label: 'A1111, sd_models_config.py', url: 'https://github.com/AUTOMATIC1111/stable-diffusion-webui/blob/0120be72de7433c49e37dd2e55331a6ad4f812eb/modules/sd_models_config.py' }],
  },
  {
    aspect: 'check',
    when: {},
    use: { en: 'Compare errors of x̂₀, one noise level at a time.', zh: '在每个噪声水平上比较 x̂₀ 的误差。' },
    why: { en: 'For one and the same network the squared errors of ε and v differ by the factor α².', zh: '同一个网络，ε 与 v 的平方误差相差一个因子 α²。' },
    cites: [{ id: 'pd', at: '§4' }],
  },
];
