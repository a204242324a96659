// Shows and closes the popover of a reference. Popovers are the browser's own: they lie above everything, close with Escape
// and with a click elsewhere; they close when the focus goes elsewhere too.

/** Puts a popover behind the block that holds its link, and moves the focus into it. */
export function pop(popover, link) {
  unpop(link.getRootNode());
  link.setAttribute('data-open', '');
  (link.closest('p, li, h1, h2, h3, h4, h5, h6') ?? link).after(popover);
  // Before it closes, or the focus would be nowhere for a moment.
  popover.addEventListener('beforetoggle', ({ newState }) => newState === 'closed' && giveBack(popover, link));
  popover.addEventListener('toggle', ({ newState }) => newState === 'closed' && leave(popover, link));
  // It would cover what has the focus then. Where nothing has, the reader may be in another window.
  popover.addEventListener('focusout', ({ relatedTarget: heir }) => heir && heir !== link && !popover.contains(heir) && leave(popover, link));
  popover.showPopover?.();
  const { top, bottom } = popover.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) popover.classList.add('foot');
  popover.focus({ preventScroll: true });
}

/** Closes what is open in a shadow root. */
export function unpop(root) {
  const popover = root.querySelector('.popover');
  const link = root.querySelector('[data-open]');
  if (popover) leave(popover, link);
}

function leave(popover, link) {
  giveBack(popover, link);
  link?.removeAttribute('data-open');
  popover.remove();
}

/** The focus goes back to the link, unless the reader has moved it elsewhere. */
function giveBack(popover, link) {
  if (popover.contains(popover.getRootNode().activeElement ?? null)) link?.focus({ preventScroll: true });
}
