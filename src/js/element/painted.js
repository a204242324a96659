// When what has been drawn can be seen.

/** After the next painting, or soon where nothing is painted, as in a hidden tab. */
export function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
}
