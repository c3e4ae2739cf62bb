import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, type Locator, type Page } from 'playwright/test';
import { incident, invented } from './support/pages.ts';

function graph(page: Page, name: string): Locator {
  return page.getByRole('img', { name, exact: true });
}

/** How often each line of a graph is lifted: the number of strokes it is drawn in. */
function strokes(svg: Locator): Promise<number[]> {
  return svg
    .locator('.graph-line')
    .evaluateAll((lines) =>
      lines.map(
        (line) =>
          (line.getAttribute('d') ?? '').split(/(?=M)/).filter((part) => /[LHVlhvC]/.test(part))
            .length,
      ),
    );
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a gap in the samples is a gap in the line', async ({ page }) => {
      await page.goto(incident('2021-01-12-django-site-exhaustion'));
      const memory = graph(page, 'Memory of the site');
      expect(await strokes(memory)).toEqual([2]);
      expect(await strokes(graph(page, 'CPU throttling of the site'))).toEqual([1]);
      // Nothing is painted between 03:37 and 03:38: the line's own path leaves those pixels alone.
      const { from, to } = await memory.evaluate((svg) => ({
        from: Number(svg.dataset['from']),
        to: Number(svg.dataset['to']),
      }));
      const box = await memory.boundingBox();
      const x = ((Date.parse('2021-01-12T03:37:30Z') - from) / (to - from)) * (box?.width ?? 0);
      const crossed = await memory.locator('.graph-line').evaluate((line, across) => {
        const frame = line.closest('svg[viewBox]');
        if (!(line instanceof SVGPathElement) || !(frame instanceof SVGSVGElement)) return true;
        const scale = frame.viewBox.baseVal.width / frame.getBoundingClientRect().width;
        const d = line.getAttribute('d') ?? '';
        return d.split(/(?=M)/).some((stroke) => {
          const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
          path.setAttribute('d', stroke);
          frame.append(path);
          const { x: left, width } = path.getBBox();
          path.remove();
          return left < across * scale && across * scale < left + width;
        });
      }, x);
      expect(crossed).toBe(false);
      await expect(memory).toContainText('no samples');
    });

    test('the incident is shaded, instants are marked, peaks are named in people’s units', async ({
      page,
    }) => {
      await page.goto(incident('2021-01-12-django-site-exhaustion'));
      const memory = graph(page, 'Memory of the site');
      await expect(memory).toContainText('1.89 GB');
      await expect(memory).toContainText('03:42');
      await expect(memory).toContainText('Started 03:01');
      await expect(memory).toContainText('end not recorded');
      for (const shade of ['.graph-undetected', '.graph-known', '.graph-end-unknown']) {
        await expect(memory.locator(shade)).toHaveCount(1);
      }
      await expect(graph(page, 'CPU throttling of the site')).toContainText('65.9 %');
    });

    test('a description and a table say the same for those who do not see it', async ({ page }) => {
      await page.goto(incident('2021-01-12-django-site-exhaustion'));
      const memory = graph(page, 'Memory of the site');
      await expect(memory).toHaveAccessibleDescription(
        /Highest 1\.89 GB at 03:42.*No samples 03:37–03:38/,
      );
      const figure = page.locator('.graphs').filter({ has: memory });
      await expect(figure).toContainText('Read minute by minute off the Grafana graph');
      await figure.getByText('Readings as a table').click();
      const table = figure.getByRole('table');
      const row = (time: string): Locator =>
        table
          .getByRole('row')
          .filter({ has: page.getByRole('rowheader', { name: time, exact: true }) });
      await expect(row('03:42')).toContainText('1.89 GB');
      await expect(row('03:37')).toContainText(/no sample/i);
      const file = fileURLToPath(
        new URL(
          '../../content/incidents/2021-01-12-django-site-exhaustion/site-memory.csv',
          import.meta.url,
        ),
      );
      const samples = readFileSync(file, 'utf8').trim().split('\n').length - 1;
      await expect(table.locator('tbody').getByRole('row')).toHaveCount(samples);
    });

    test('the raw data can be had', async ({ page }) => {
      await page.goto(incident('2021-01-12-django-site-exhaustion'));
      const file = fileURLToPath(
        new URL(
          '../../content/incidents/2021-01-12-django-site-exhaustion/site-memory.csv',
          import.meta.url,
        ),
      );
      const link = page.locator('a[href$="site-memory.csv"]').first();
      const response = await page.request.get(
        new URL((await link.getAttribute('href')) ?? '', page.url()).href,
      );
      expect(response.headers()['content-type']).toContain('text/csv');
      expect(await response.text()).toBe(readFileSync(file, 'utf8'));
    });

    test('graphs of one group share their axis; other formats and remarks are drawn', async ({
      page,
    }) => {
      await page.goto(invented('2026-10-29-seat-map-storm'));
      const asked = graph(page, 'Seat maps asked for');
      const memory = graph(page, 'Memory of booking');
      const range = (svg: Locator): Promise<string[]> =>
        svg.evaluate((node) => [node.dataset['from'] ?? '', node.dataset['to'] ?? '']);
      expect(await range(asked)).toEqual(await range(memory));
      expect((await asked.boundingBox())?.x).toBe((await memory.boundingBox())?.x);
      // NaN and +Inf beside each other are one gap; the four empty rows of the export are one for each machine.
      expect(await strokes(asked)).toEqual([2]);
      expect(await strokes(memory)).toEqual([2, 2]);
      await expect(memory).toContainText('1.95 GiB');
      await expect(memory).toContainText('Limit of a machine');
      const figure = page.locator('.graphs').filter({ has: asked });
      await expect(figure).toContainText('sum(rate(seat_map_requests_total{job="booking"}[5m]))');
      await expect(figure).toContainText('2 November 2026');
      await expect(figure).toContainText('booking-1');
    });

    test('two weeks of samples keep every spike, in few bytes', async ({ page }) => {
      await page.goto(invented('2026-08-09-timetable-search-slow'));
      const search = graph(page, 'Time to answer a search');
      await expect(search).toContainText('2.89 s');
      await expect(search).toContainText('Promised');
      expect(await strokes(search)).toEqual([2, 2]);
      // Each night at three one search took long: fourteen nights, one of them in the gap of 5 August or beside it.
      const spikes = await search
        .locator('.graph-line')
        .first()
        .evaluate((line) => {
          if (!(line instanceof SVGPathElement)) return 0;
          const { height } = line.getBBox();
          const top = line.getBBox().y;
          const samples = Array.from({ length: 6000 }, (_, index) =>
            line.getPointAtLength((line.getTotalLength() * index) / 6000),
          );
          const high = samples.map(({ y }) => y < top + height * 0.8);
          return high.filter((value, index) => value && !high[index - 1]).length;
        });
      expect(spikes).toBeGreaterThanOrEqual(14);
      const html = await search.evaluate((node) => node.outerHTML.length);
      expect(html).toBeLessThan(40_000);
    });
  });
}
