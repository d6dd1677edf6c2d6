export const SIZE_MESSAGE = 'what-to-predict:size';

/** What a framed exhibit posts to the page around it, whenever its height changes. */
export interface SizeMessage {
  readonly type: typeof SIZE_MESSAGE;
  /** The exhibit. */
  readonly id: string;
  /** Pixels of CSS. */
  readonly height: number;
}

/** A height to begin with, until the first message has come; also what remains where scripts are not allowed. */
const HEIGHT = 900;

/** HTML for another page: the exhibit in a frame, and a listener that gives each such frame, and no other, the height it asks for. */
export function embedSnippet(address: string, title: string): string {
  return `<iframe src="${escape(address)}" title="${escape(title)}" width="100%" height="${HEIGHT}" style="border: 0" loading="lazy" allow="clipboard-write; fullscreen"></iframe>
<script>
addEventListener('message', ({ source, origin, data }) => {
  if (data?.type !== '${SIZE_MESSAGE}' || !(data.height > 0 && data.height < 20000)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source && frame.src.startsWith(origin + '/')) frame.height = data.height;
  }
});
</script>`;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
