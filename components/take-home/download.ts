/** Hands a file to the reader, as a link with a `download` would. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file when it gets round to it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
