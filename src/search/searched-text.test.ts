import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { searchedText } from './searched-text.ts';

/** What a page says whose article holds this. */
function said(article: string): string {
  const page = `<!doctype html><html lang="de"><body><nav>elsewhere</nav><article class="postmortem">${article}</article><p>below</p></body></html>`;
  const text = searchedText(page);
  assert.ok(text.startsWith('<html lang="de"><body>'), text);
  return text.slice('<html lang="de"><body>'.length);
}

describe('what a page says to the search', () => {
  it('is its text with the headings that results lead to, and nothing from around the article', () => {
    assert.equal(
      said(
        '<h1 class="title">Lamps</h1><section><h2 id="impact">Im&amp;pact</h2><p>Dark <em>all</em> night</p></section>',
      ),
      '<h1>Lamps</h1> <h2 id="impact">Im&amp;pact</h2> Dark <em>all</em> night'.replaceAll(
        /<\/?em>/g,
        '',
      ),
    );
  });

  it('leaves out drawings, buttons, ways to elsewhere and ages, with all that is in them', () => {
    const unsaid = [
      '<svg><text>1 GB</text><svg><text>2</text></svg>3</svg>',
      '<button>Copy</button>',
      '<a class="heading-link" href="#x">Link to x</a>',
      '<div class="graph contents"><div><br><p>In this page</p></div></div>',
      '<span class="event-since">+36 min</span>',
      '<section data-kind="related"><h2 id="related">Related</h2></section>',
      '<sup><a href="#1" data-footnote-ref>1</a></sup>',
    ];
    for (const each of unsaid) assert.equal(said(`<div>one${each} two</div>`), 'one two', each);
  });

  it('keeps words of neighbours apart, and ends sentences', () => {
    assert.equal(said('<figcaption>Shell</figcaption><pre>lantern</pre>'), 'Shell lantern');
    assert.equal(
      said('<li>one</li><li>two!</li><li>three <b>four</b></li>'),
      'one. two! three four',
    );
    assert.equal(said('<tr><th>a</th><td>b</td></tr><tr><td>c</td></tr>'), 'a b. c');
    assert.equal(said('<li>left<br>right <ul><li>x</li></ul></li>'), 'left right x');
  });

  it('lets facts read as a line', () => {
    assert.equal(
      said(
        '<dl><div><dt>Services</dt><dd><span>Booking</span>,\n <span>Tills</span></dd></div><dt>Trigger</dt> <dd>Sale</dd></dl>opens',
      ),
      'Services: Booking, Tills. Trigger: Sale. opens',
    );
  });

  it('writes ranges and what follows a word without a space', () => {
    assert.equal(
      said(
        '<time>03:37</time>–<time>03:38</time> <span>about</span>, <b>or</b> – so<span>!</span>',
      ),
      '03:37–03:38 about, or – so!',
    );
  });

  it('takes code as it is written, though its words are marked', () => {
    assert.equal(
      said(
        '<pre><code><span>count</span><span>(*)</span>\n<span>end</span></code></pre><p>after</p>',
      ),
      'count(*) end after',
    );
  });

  it('is empty for a page without an end or a beginning', () => {
    assert.equal(searchedText(''), '<html><body>');
    assert.equal(searchedText('<article class="postmortem">cut <p>of'), '<html><body>cut of');
  });
});
