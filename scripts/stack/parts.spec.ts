import { describe, expect, it } from 'vitest';
import { versionIn } from './maven.ts';
import { serverProperties } from './parts/kafka.ts';
import { mongodMajor } from './parts/mongodb.ts';
import { columns } from './addresses.ts';
import { formatLine } from './report.ts';
import { settingsOf } from './settings.ts';
import { topicsIn } from './topics.ts';

describe('parts', () => {
  it('the broker listens on the loopback address only', () => {
    const properties = serverProperties(settingsOf('test', '/r', {}, {}), '/data');
    expect(properties).toContain('listeners=PLAINTEXT://127.0.0.1:19092,CONTROLLER://127.0.0.1:19093\n');
    expect(properties).not.toMatch(/0\.0\.0\.0|PLAINTEXT:\/\/:/);
  });

  it('topics need a name and partitions; settings become text', () => {
    expect(topicsIn('topics:\n  - {name: a, partitions: 6, config: {retention.ms: -1}}')).toEqual([
      { name: 'a', partitions: 6, config: { 'retention.ms': '-1' } },
    ]);
    expect(() => topicsIn('topics:\n  - {name: a}')).toThrow('partitions');
  });

  it.each([
    { output: 'db version v7.0.14\nBuild Info', major: 7 },
    { output: 'db version v8.0.1', major: 8 },
    { output: 'something else', major: 0 },
  ])('mongod says $major', ({ output, major }) => {
    expect(mongodMajor(output)).toBe(major);
  });

  it('versions stand in the pom only', () => {
    expect(versionIn('<artifactId>a</artifactId>\n  <version>1.2</version>', 'a')).toBe('1.2');
    expect(() => versionIn('<artifactId>b</artifactId>', 'a')).toThrow('a');
  });

  it('lines align, Chinese signs being two columns wide', () => {
    expect(columns('DWHZ 电网')).toBe(9);
    expect(formatLine('kafka', 'started', 3.14)).toMatch(/^ {2}kafka {9}started {2,} 3\.1 s$/);
  });
});
