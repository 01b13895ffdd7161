import { expect, test } from '@playwright/test';

import { stripAnalytics } from './strip-analytics.ts';

test('removes the call to Google Analytics as Allure 3.18 writes it, and nothing around it', () => {
  const page = `<script src="data:text/javascript;base64,AA=="></script>
<script async src="https://www.googletagmanager.com/gtag/js?id=G-LNDJ3J7WT0"></script>
<script>
  window.dataLayer = window.dataLayer || [];
  function gtag(){dataLayer.push(arguments);}
  gtag('config', 'G-LNDJ3J7WT0', { "reportUuid": "x" });
</script>
<script>window.allure = {};</script>`;

  expect(stripAnalytics(page).replaceAll(/\n+/gu, '\n')).toBe(
    `<script src="data:text/javascript;base64,AA=="></script>\n<script>window.allure = {};</script>`,
  );
});

test('removes scripts and styles from elsewhere, with or without a scheme', () => {
  expect(
    stripAnalytics(
      '<link rel="stylesheet" href="https://fonts.example/a.css"><script src="//cdn.example/a.js" defer></script>ok',
    ),
  ).toBe('ok');
});

test('leaves links that a reader may follow, and pages of its own', () => {
  const page = '<a href="https://allurereport.org">Allure</a><script src="app.js"></script><link href="app.css">';

  expect(stripAnalytics(page)).toBe(page);
});
