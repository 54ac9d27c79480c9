import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPublicUrl } from '../../src/core/public-url.js';

describe('toPublicUrl', () => {
  it.each([
    ['rtmp://user:secret@198.51.100.7:1935/live/key', 'rtmp://198.51.100.7:1935/live'],
    ['rtmps://cdn.example.net/app/inner/key/', 'rtmps://cdn.example.net/app/inner'],
    ['rtmp://cdn.example.net/live?auth=secret/key', 'rtmp://cdn.example.net'],
    ['rtmp://cdn.example.net', 'rtmp://cdn.example.net'],
    [
      'rtsp://user:secret@cam.example.com:554/axis/one.sdp?token=secret#x',
      'rtsp://cam.example.com:554/axis/one.sdp',
    ],
    ['dmpegtsudp://203.0.113.9:9999', 'dmpegtsudp://203.0.113.9:9999'],
    ['https://example.com/a/b.m3u8', 'https://example.com/a/b.m3u8'],
  ])('shows of %s no more than %s', (url, shown) => {
    expect(toPublicUrl(url)?.url).toBe(shown);
  });

  it('tells host and port apart', () => {
    expect(toPublicUrl('rtmp://[2001:db8::7]:1935/live/key')).toEqual({
      url: 'rtmp://[2001:db8::7]:1935/live',
      address: '2001:db8::7',
      port: 1935,
    });
    expect(toPublicUrl('rtmp://cdn.example.net/live/key')).toMatchObject({
      address: 'cdn.example.net',
      port: null,
    });
  });

  it.each([null, '', 'derby', '/var/media/derby.mp4', 'file:///media/derby.mp4', 'rtmp:live'])(
    'takes %j for no URL with a host',
    (text) => {
      expect(toPublicUrl(text)).toBeNull();
    },
  );

  it('never shows a login, a query or a stream key', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,12}$/).map((text) => `secret-${text}`);
    fc.assert(
      fc.property(
        fc.constantFrom('rtmp', 'rtmps', 'rtmpt', 'rtmpe', 'RTMP'),
        fc.array(word, { minLength: 4, maxLength: 4 }),
        fc.constantFrom('', '/'),
        (scheme, [user, password, key, query], slash) => {
          const url = `${scheme}://${user}:${password}@media.example.com/live/${key}${slash}?q=${query}#${query}`;
          expect(toPublicUrl(url)?.url).toBe(`${scheme.toLowerCase()}://media.example.com/live`);
        },
      ),
    );
  });
});
