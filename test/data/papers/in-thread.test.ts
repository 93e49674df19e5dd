import { writePaperInThread } from '../../../data/papers/in-thread.ts';
import { writePaper } from '../../../data/papers/write.ts';
import { boardLog, isEnglandHoliday, readingOf } from '../../notices/digest/boards.ts';

const parts = { reading: readingOf('knowsley'), log: boardLog('knowsley'), today: '2015-02-02' };

describe('a paper drafted in a thread', () => {
  it.each([{ what: 'board', meeting: null, by: 'agency' } as const, { what: 'calendar' } as const])(
    'has the same bytes as one drafted here: %j',
    async (order) => {
      const [there, here] = await Promise.all([
        writePaperInThread({ parts, order }),
        writePaper({ ...parts, isHoliday: isEnglandHoliday }, order),
      ]);
      if (there.outcome === 'none' || here.outcome === 'none') throw new Error('none');
      expect(there.said).toBe(here.said);
      expect(Buffer.from(there.bytes).equals(here.bytes)).toBe(true);
    },
  );

  it('says why there is none', async () => {
    const none = await writePaperInThread({ parts, order: { what: 'letter', agency: 'Fire' } });
    expect(none).toMatchObject({ outcome: 'none', none: { why: 'no-such-agency' } });
  });

  it('leaves the program free meanwhile', async () => {
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 5);
    await writePaperInThread({ parts, order: { what: 'board', meeting: null, by: 'theme' } });
    clearInterval(counting);
    expect(turns).toBeGreaterThan(0);
  });

  it('hands a fault on', async () => {
    const broken = { ...parts, today: 'no day' };
    await expect(writePaperInThread({ parts: broken, order: { what: 'calendar' } })).rejects.toThrow();
  });
});
