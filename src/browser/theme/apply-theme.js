// Stands in the head as it is written here, and runs before the first paint: a module would run after it. Plain
// JavaScript, because nothing compiles it. Storage may be refused; then the system's theme it is.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
} catch {}
