// Loaded with `node --require`, before any module can start libuv's thread pool, whose size is then fixed. Every reader
// may keep one of its threads busy with a photo; four more are left for DNS, files and SQLite (FACTS.md, P5).
const { availableParallelism } = require('node:os');

const readers = Number(process.env.READERS) || availableParallelism();
process.env.UV_THREADPOOL_SIZE ??= String(readers + 4);
