import { readTeamsHtml } from '../../bot/teams-html.ts';

const read = (html: string) => readTeamsHtml(html, (name) => name === 'Noticeboard');
const REPLY = 'itemscope itemtype="http://schema.skype.com/Reply" itemid="1795167000111"';

describe('the HTML of a message', () => {
  it('has the author’s words outside what is quoted, and the quoted words inside', () => {
    const html = `<blockquote ${REPLY}><strong itemprop="mri" itemid="8:orgid:x">Priya</strong><span itemprop="time" itemid="1"></span><p itemprop="preview">A6 &amp; A7</p></blockquote><p>mine &lt;b&gt;</p>`;
    expect(read(html)?.own.trim()).toBe('mine <b>');
    expect(read(html)?.quotes.map(({ kind, id, words }) => [kind, id, words.trim()])).toEqual([
      ['reply', '1795167000111', 'A6 & A7'],
    ]);
  });

  it('takes a quotation in a quotation as part of it', () => {
    const html = `<blockquote ${REPLY}><blockquote>inner</blockquote> outer</blockquote>own`;
    expect(read(html)?.own.trim()).toBe('own');
    expect(read(html)?.quotes).toHaveLength(1);
  });

  it('leaves out the bot’s own mention and keeps those of others', () => {
    const mention = (name: string) =>
      `<span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">${name}</span>`;
    expect(read(`${mention('Noticeboard')} for ${mention('Priya Shah')}`)?.own).toBe(' for Priya Shah');
  });

  it('names links outside quotations, and none that is no address of the web', () => {
    const html = `<blockquote><a href="https://a.example/q">q</a></blockquote><a href="https://a.example/x?y=1&amp;z=2">Minutes <b>(1)</b></a><a href="javascript:alert(1)">x</a>`;
    expect(read(html)?.links).toEqual([{ name: 'Minutes (1)', url: 'https://a.example/x?y=1&z=2' }]);
  });

  it('reads emoji as words and counts other pictures', () => {
    const html = '<p>done <img itemtype="http://schema.skype.com/Emoji" alt="👍"> <img src="x" alt="image"></p>';
    expect(read(html)?.own.trim()).toBe('done 👍');
    expect(read(html)?.pictures).toBe(1);
  });

  it.each([
    ['nothing', ''],
    ['tags that never end', '<p <a href="x'],
    ['closing tags alone', '</p></blockquote></a></span>'],
    ['a quotation that never ends', '<blockquote>x'],
    ['a comment', '<!-- <blockquote> -->x'],
  ])('%s is read without a fault', (_name, html) => {
    expect(read(html)).not.toBeNull();
  });

  it('is not read where elements stand in each other deeper than any client writes them', () => {
    expect(read('<b>'.repeat(5000))).toBeNull();
  });
});
