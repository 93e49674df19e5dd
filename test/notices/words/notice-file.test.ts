import { NoticeFileRefusal } from '../../../notices/model/notice-file.ts';
import { sayNoticeFileRefusal } from '../../../notices/words/notice-file.ts';

describe('why the file of a notice was not read', () => {
  it.each(NoticeFileRefusal.options)('is said of %s with what to do', (why) => {
    const said = sayNoticeFileRefusal('our notice.xyz', why);
    expect(said).toMatch(/^“our notice\.xyz” \S.*\. Nothing was added\. [A-Z].*\.$/);
  });

  it('has a sentence of its own for each reason', () => {
    const said = NoticeFileRefusal.options.map((why) => sayNoticeFileRefusal('n', why));
    expect(new Set(said).size).toBe(said.length);
  });

  it('says where the name promised another kind', () => {
    expect(sayNoticeFileRefusal('Notice.PDF', 'picture')).toContain('is a picture, although its name ends in .pdf.');
    expect(sayNoticeFileRefusal('notice.png', 'picture')).toContain('is a picture. Nothing');
  });

  it('shows a name without what does not print, and shortened', () => {
    expect(sayNoticeFileRefusal('a\u202Eb\n.pdf', 'scan')).toMatch(/^“ab\.pdf” /);
    expect(sayNoticeFileRefusal('x'.repeat(5000), 'scan').length).toBeLessThan(400);
  });
});
