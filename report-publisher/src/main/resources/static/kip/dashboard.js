// Keeps the dashboard in step with the server: takes the parts that have changed and puts them in place of the old ones.
// Text arrives escaped by the server and is parsed without running anything; the page's policy forbids other scripts.
(() => {
  'use strict';

  const body = document.body;
  const link = document.getElementById('link');
  const say = document.getElementById('say');
  const beat = Number(body.dataset.beat);
  const SILENT_FOR = 3;
  const SAY_EVERY = 10000;
  const RETRY_FIRST = 1000;
  const RETRY_MOST = 15000;

  let stream = null;
  let heardAt = 0;
  let retryAfter = RETRY_FIRST;
  let retryTimer = 0;
  let quietly = new Set();
  let toSay = new Map();
  let saidAt = 0;
  let sayTimer = 0;

  document.documentElement.classList.add('scripted');

  function show(state) {
    if (link.dataset.state !== state) {
      link.dataset.state = state;
    }
  }

  // --- parts -------------------------------------------------------------------------------------------------------

  function parsed(html) {
    return new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  }

  function flash(element) {
    element.classList.remove('changed');
    // reading the layout restarts the animation of a value that changes again
    void element.offsetWidth;
    element.classList.add('changed');
  }

  function sameKind(a, b) {
    return a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id || '') === (b.id || '');
  }

  // Makes `old` like `fresh`, keeping elements that stay: focus, scroll position and selection survive.
  function morph(old, fresh, highlight) {
    if (old.nodeType === Node.TEXT_NODE) {
      if (old.data !== fresh.data) {
        old.data = fresh.data;
      }
      return;
    }
    if (old.nodeType !== Node.ELEMENT_NODE) {
      return;
    }
    const flashing = old.classList.contains('changed');
    const changed = highlight && old.dataset.key !== undefined && old.textContent !== fresh.textContent;
    for (const { name } of [...old.attributes]) {
      if (name !== 'class' && !fresh.hasAttribute(name)) {
        old.removeAttribute(name);
      }
    }
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) !== value) {
        old.setAttribute(name, value);
      }
    }
    if (!fresh.hasAttribute('class')) {
      old.removeAttribute('class');
    }
    if (flashing) {
      old.classList.add('changed');
    }
    morphChildren(old, fresh, highlight);
    if (changed) {
      flash(old);
    }
  }

  function morphChildren(old, fresh, highlight) {
    const byId = new Map([...old.children].filter(child => child.id).map(child => [child.id, child]));
    let at = old.firstChild;
    for (const wanted of [...fresh.childNodes]) {
      const known = wanted.id ? byId.get(wanted.id) : null;
      if (known) {
        if (known !== at) {
          old.insertBefore(known, at);
        } else {
          at = at.nextSibling;
        }
        morph(known, wanted, highlight);
      } else if (at && !at.id && sameKind(at, wanted)) {
        const kept = at;
        at = at.nextSibling;
        morph(kept, wanted, highlight);
      } else {
        old.insertBefore(document.importNode(wanted, true), at);
      }
    }
    while (at) {
      const gone = at;
      at = at.nextSibling;
      gone.remove();
    }
  }

  function apply(parts) {
    for (const [id, html] of Object.entries(parts)) {
      const old = document.getElementById(id);
      const fresh = parsed(html);
      if (!old || !fresh) {
        continue;
      }
      if (fresh.dataset.say && fresh.dataset.say !== old.dataset.say) {
        toSay.set(id, fresh.dataset.say);
      }
      morph(old, fresh, !quietly.delete(id));
    }
    speak();
  }

  // A screen reader hears the latest state of what has changed, not each step on the way there.
  function speak() {
    if (toSay.size === 0 || sayTimer) {
      return;
    }
    sayTimer = setTimeout(() => {
      sayTimer = 0;
      saidAt = Date.now();
      say.textContent = [...toSay.values()].join(' ');
      toSay = new Map();
    }, Math.max(500, saidAt + SAY_EVERY - Date.now()));
  }

  // --- connection --------------------------------------------------------------------------------------------------

  function heard() {
    heardAt = Date.now();
    retryAfter = RETRY_FIRST;
    show('live');
  }

  function connect() {
    clearTimeout(retryTimer);
    if (stream) {
      stream.close();
    }
    heardAt = Date.now();
    stream = new EventSource(body.dataset.stream);
    stream.addEventListener('parts', event => {
      heard();
      apply(JSON.parse(event.data));
    });
    stream.addEventListener('beat', heard);
    stream.onerror = () => {
      show('lost');
      // a server that answers with an error ends the stream for good, unless it is opened anew
      if (stream.readyState === EventSource.CLOSED) {
        retryLater();
      }
    };
  }

  function retryLater() {
    clearTimeout(retryTimer);
    retryTimer = setTimeout(connect, retryAfter);
    retryAfter = Math.min(retryAfter * 2, RETRY_MOST);
  }

  setInterval(() => {
    if (Date.now() - heardAt > SILENT_FOR * beat) {
      show('lost');
      connect();
    }
  }, beat);
  addEventListener('pagehide', () => stream && stream.close());
  addEventListener('pageshow', event => event.persisted && connect());

  // --- choices -----------------------------------------------------------------------------------------------------

  document.getElementById('period').addEventListener('change', event => event.target.form.submit());

  // Another objective comes over the stream; without scripts the link opens the page with it.
  document.getElementById('cards').addEventListener('click', event => {
    const chosen = event.target.closest('a[data-objective]');
    if (!chosen || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    choose(chosen.dataset.objective, chosen.href);
    history.pushState({ objective: chosen.dataset.objective }, '', chosen.href);
  });

  function choose(objective) {
    const address = new URL(body.dataset.stream, location.href);
    address.searchParams.set('objective', objective);
    body.dataset.stream = address.pathname + address.search;
    document.querySelector('.choose [name=objective]').value = objective;
    for (const other of document.querySelectorAll('.go a')) {
      const to = new URL(other.href);
      if (to.searchParams.has('objective')) {
        to.searchParams.set('objective', objective);
        other.href = to.href;
      }
    }
    for (const card of document.querySelectorAll('a[data-objective]')) {
      if (card.dataset.objective === objective) {
        card.setAttribute('aria-current', 'true');
      } else {
        card.removeAttribute('aria-current');
      }
    }
    // another objective is not a changed value
    quietly.add('detail');
    connect();
  }

  history.replaceState({ objective: document.querySelector('.choose [name=objective]').value }, '');
  addEventListener('popstate', event => event.state && choose(event.state.objective));

  show('connecting');
  connect();
})();
