import { execFile, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Finding } from '../figures.ts';
import type { Newspaper } from '../newspaper.ts';
import { minded, start } from '../support/broadsheet.ts';
import { cpuSeconds, end, has } from '../support/processes.ts';
import { type Answer, RawClient } from '../support/raw-client.ts';
import { median, round } from '../support/stats.ts';

const run = promisify(execFile);
const NAME = 'the same story page again, of nginx';
const CONNECTIONS = 32;

/**
 * The same story page again and again, beside nginx that serves the very same compressed bytes as a file. Each server has core 0 to
 * itself and wrk has core 1; the two take turns, and the medians are compared, so that a busy minute meets both.
 */
export async function cachedRow(paper: Newspaper, path: string): Promise<Finding[]> {
  const missing = ['wrk', 'nginx', 'taskset'].filter((tool) => !has(tool));
  if (missing.length > 0)
    return [
      { name: NAME, skipped: `install ${missing.join(', ')} (Debian: apt-get install wrk nginx util-linux)` },
    ];
  if (cpus().length < 2)
    return [{ name: NAME, skipped: 'it takes two cores, one for the server and one for wrk' }];
  const server = await start(paper, { cores: '0' });
  const nginxPort = paper.port + 1;
  try {
    const page = await popularPage(paper.port, path);
    const nginx = await startNginx(paper, nginxPort, page);
    const ours: Round[] = [];
    const theirs: Round[] = [];
    try {
      const seconds = paper.quick ? 2 : 5;
      for (let n = 0; n < (paper.quick ? 1 : 3); n += 1) {
        ours.push(await measure(`http://127.0.0.1:${paper.port}${path}`, seconds, server.pid));
        theirs.push(await measure(`http://127.0.0.1:${nginxPort}/story`, seconds, nginx.pid ?? 0));
      }
    } finally {
      await end(nginx, 5000);
    }
    const perSecond = (rounds: readonly Round[]) => median(rounds.map((one) => one.perSecond));
    const cpu = (rounds: readonly Round[]) => median(rounds.map((one) => one.cpuMicroseconds));
    return [
      {
        name: NAME,
        value: round(perSecond(ours) / perSecond(theirs)),
        unit: '',
        target: { atLeast: 0.65 },
        detail: { bytes: page.body.length, encoding: page.header('content-encoding') },
      },
      {
        name: 'the same story page again: processor time, nginx’s to ours',
        value: round(cpu(theirs) / cpu(ours)),
        unit: '',
        detail: { microseconds: { ours: cpu(ours), nginx: cpu(theirs) } },
      },
      { name: 'the same story page again', value: round(perSecond(ours)), unit: 'requests/s', detail: ours },
      {
        name: 'nginx, the same bytes as a file',
        value: round(perSecond(theirs)),
        unit: 'requests/s',
        detail: theirs,
      },
    ];
  } finally {
    await server.stop();
  }
}

/** The page as it is served once it is asked for often: such pages are compressed a second time, harder. */
async function popularPage(port: number, path: string): Promise<Answer> {
  await load(`http://127.0.0.1:${port}${path}`, 2);
  const client = new RawClient(port);
  const page = await client.get(path);
  client.close();
  if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
  return page;
}

interface Round {
  readonly perSecond: number;
  /** Processor time of the server a request: what a busy machine distorts least. */
  readonly cpuMicroseconds: number;
}

async function measure(url: string, seconds: number, pid: number): Promise<Round> {
  const before = cpuSeconds(pid);
  const { perSecond, requests } = await load(url, seconds);
  return { perSecond, cpuMicroseconds: round(((cpuSeconds(pid) - before) * 1e6) / requests) };
}

/** Requests by wrk; an answer that is not 200 ends the bench, as errors are quick. */
async function load(url: string, seconds: number): Promise<{ perSecond: number; requests: number }> {
  const { stdout } = await run(
    'taskset',
    [
      '-c',
      '1',
      'wrk',
      '-t1',
      `-c${CONNECTIONS}`,
      `-d${seconds}s`,
      '-H',
      'Accept-Encoding: gzip, deflate, br',
      url,
    ],
    { timeout: (seconds + 20) * 1000 },
  );
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`wrk met errors at ${url}:\n${stdout}`);
  return {
    perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    requests: Number(/(\d+) requests in/.exec(stdout)?.[1]),
  };
}

async function startNginx(paper: Newspaper, port: number, page: Answer) {
  const folder = join(paper.scratch, 'nginx');
  await mkdir(join(folder, 'files'), { recursive: true });
  await writeFile(join(folder, 'files', 'story'), page.body);
  const kept = ['content-encoding', 'cache-control', 'etag', 'vary', 'content-security-policy', 'link']
    .flatMap((name) => {
      const value = page.header(name);
      return value ? [`add_header ${name} '${value.replaceAll("'", "\\'").replaceAll('$', '')}';`] : [];
    })
    .join('\n');
  await writeFile(
    join(folder, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 512; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; etag off;
  open_file_cache max=16 inactive=60s; open_file_cache_valid 60s;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}/files; default_type '${page.header('content-type') ?? 'text/html'}';
    ${kept}
  }
}
`,
  );
  const nginx = spawn(
    'taskset',
    ['-c', '0', 'nginx', '-e', `${folder}/error.log`, '-c', join(folder, 'nginx.conf')],
    {
      stdio: 'ignore',
    },
  );
  minded(nginx);
  const client = new RawClient(port);
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await client.get('/story').catch(() => null);
    client.close();
    if (answer?.body.equals(page.body)) return nginx;
    await sleep(50);
  }
  await end(nginx, 1000);
  throw new Error(`nginx did not serve the page: see ${folder}/error.log`);
}
