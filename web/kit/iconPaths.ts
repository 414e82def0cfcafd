/** The strokes of our icons on a 20 × 20 grid, drawn 1.5 wide with round ends. One constant each, so that a screen ships only what it draws. */
export const chatPath =
  'M3.5 5.5a2 2 0 0 1 2-2h9a2 2 0 0 1 2 2v6.5a2 2 0 0 1-2 2H9l-3.6 2.7c-.3.2-.7 0-.7-.4V14a2 2 0 0 1-1.2-1.9zM7 7.5h6M7 10.3h3.8';
export const closePath = 'm5 5 10 10M15 5 5 15';
export const minimisePath = 'm5 7.5 5 5 5-5';
export const sendPath = 'M10 16V4.5M5.2 9.2 10 4.4l4.8 4.8';
export const morePath = 'M10 4.6v.01M10 10v.01M10 15.4v.01';
export const personPath =
  'M10 9.8a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2ZM3.8 16.4c.6-2.8 3.1-4.3 6.2-4.3s5.6 1.5 6.2 4.3';
export const peoplePath =
  'M7.8 9.6a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM2.6 16.2c.5-2.5 2.6-3.9 5.2-3.9s4.7 1.4 5.2 3.9M12.8 4.3a2.6 2.6 0 0 1 0 5M14.6 12.7c1.5.6 2.5 1.8 2.8 3.5';
export const assistantPath =
  'M10 2.8v2M5.8 6.6h8.4a2 2 0 0 1 2 2v4.6a2 2 0 0 1-2 2H5.8a2 2 0 0 1-2-2V8.6a2 2 0 0 1 2-2Zm1.9 3.2v1.4m4.6-1.4v1.4';
export const documentPath =
  'M6 3h5.6L15 6.4V15a2 2 0 0 1-2 2H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1Zm5.3.2v3.5h3.5M7.7 10.2h4.6M7.7 13h3';
export const downloadPath = 'M10 3.5v8.8m-3.6-3.4L10 12.5l3.6-3.6M4 16.4h12';
export const trashPath =
  'M4 5.6h12M8 5.4V3.8h4v1.6M5.5 5.8l.7 10.1a.8.8 0 0 0 .8.8h6a.8.8 0 0 0 .8-.8l.7-10.1M8.4 8.8v5M11.6 8.8v5';
export const lockPath = 'M5.3 9h9.4v6.9a1 1 0 0 1-1 1H6.3a1 1 0 0 1-1-1zM7 8.8V6.6a3 3 0 0 1 6 0v2.2M10 12v2';
export const alertPath =
  'M10 7.4v3.4m0 2.6v.01M8.7 3.9 2.9 14.2a1.5 1.5 0 0 0 1.3 2.2h11.6a1.5 1.5 0 0 0 1.3-2.2L11.3 3.9a1.5 1.5 0 0 0-2.6 0Z';
export const offlinePath =
  'm3 3 14 14M2.8 8.2a10.6 10.6 0 0 1 14.4 0M5.4 11a7 7 0 0 1 9.2 0M8 13.8a3 3 0 0 1 4 0M10 16.4v.01';
export const retryPath = 'M15.9 8.2A6.2 6.2 0 1 0 16.2 11M16.3 4.3v4.1h-4.1';
export const checkPath = 'm4.5 10.5 3.7 3.7 7.3-8';
export const backPath = 'M16 10H4.4m4.4-4.6L4.2 10l4.6 4.6';
export const searchPath = 'M9 14.5A5.5 5.5 0 1 0 9 3.5a5.5 5.5 0 0 0 0 11Zm4-1.5 3.6 3.6';
export const clockPath = 'M10 16.8a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6ZM10 6.2V10l2.6 1.7';
export const notePath =
  'M4 4.5a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v7.3L11.8 16H5a1 1 0 0 1-1-1zm7.6 11.2v-4.1h4.2M7 7.2h6M7 10h2.8';
export const inboxPath = 'M3.3 11.4h3.6l1 2.2h4.2l1-2.2h3.6M5.6 4.2h8.8l2.3 7v4a1 1 0 0 1-1 1H4.3a1 1 0 0 1-1-1v-4z';
export const phonePath =
  'M6.2 3.4 8.3 7 6.9 8.7a9 9 0 0 0 4.4 4.4L13 11.7l3.6 2.1c.2 1.7-1 3.1-2.6 3C8.2 16.3 3.7 11.8 3.2 6c-.1-1.6 1.3-2.8 3-2.6Z';
export const mailPath = 'M3.3 5.2h13.4v9.6H3.3zm.3.5L10 10.6l6.4-4.9';
export const globePath =
  'M10 16.8a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6ZM3.4 10h13.2M10 3.3c2 2 2.9 4.2 2.9 6.7s-.9 4.7-2.9 6.7c-2-2-2.9-4.2-2.9-6.7S8 5.3 10 3.3Z';
export const signOutPath = 'M8.5 3.5H5a1 1 0 0 0-1 1v11a1 1 0 0 0 1 1h3.5M8 10h8.3m-3-3.3 3.3 3.3-3.3 3.3';
export const handBackPath = 'M7.7 4.5 3.8 8.3l3.9 3.9M4 8.3h7.6a4.4 4.4 0 0 1 0 8.8H9.3';
export const moodUpPath =
  'M10 16.8a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6ZM7.2 11.6c1.5 2.1 4.1 2.1 5.6 0M7.8 7.9v.4m4.4-.4v.4';
export const moodFlatPath = 'M10 16.8a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6ZM7.3 12.3h5.4M7.8 7.9v.4m4.4-.4v.4';
export const moodDownPath =
  'M10 16.8a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6ZM7.2 13.2c1.5-2.1 4.1-2.1 5.6 0M7.8 7.9v.4m4.4-.4v.4';
export const infoPath = 'M10 16.8a6.8 6.8 0 1 0 0-13.6 6.8 6.8 0 0 0 0 13.6ZM10 9.3v3.9M10 6.6v.01';
export const verifiedPath = 'M10 2.9 15.8 5v4.6c0 3.5-2.3 6-5.8 7.5-3.5-1.5-5.8-4-5.8-7.5V5zM7.4 9.9l1.9 1.9 3.4-3.7';
export const soundPath = 'M3.5 8v4h2.7l3.8 3.2V4.8L6.2 8zM12.7 7.6a3.4 3.4 0 0 1 0 4.8M14.9 5.4a6.5 6.5 0 0 1 0 9.2';
export const mutedPath = 'M3.5 8v4h2.7l3.8 3.2V4.8L6.2 8zM13 8l4 4m0-4-4 4';
export const briefPath = 'M4.5 3.5h11v13h-11zM7.3 7h5.4M7.3 10h5.4M7.3 13h3';
export const copyPath = 'M7.5 7.5h8v8.5h-8zM12.5 7.3V4h-8v8.5h2.8';
export const keyboardPath = 'M3 6h14v8.5H3zM5.8 8.8v.01M8.6 8.8v.01M11.4 8.8v.01M14.2 8.8v.01M6.8 11.8h6.4';
