// Runs before the first paint, so that a chosen theme does not flash, and what is offered at a first visit (components/tour/Tour.tsx) moves nothing when it comes.
try {
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.setAttribute('data-theme', theme);
  if (!localStorage.getItem('tour')) document.documentElement.setAttribute('data-first-visit', '');
} catch {
  // Storage is denied: the system's colours hold.
}
