'use strict';
(function () {
  var css = function (name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); };
  var fixed = {
    'fine': '--c-minus', 'compensation': '--c-minus2', 'clawback': '--c9', 'carried-in': '--c10', 'unpaid-leave': '--c11', 'carried-out': '--c12',
    'base': '--c1', 'commission': '--c3', 'bonus': '--c2', 'subsidy': '--c4', 'award': '--c5', 'performance': '--c6', 'guarantee-top-up': '--c7', 'overtime': '--c8',
    'holdback': '--c13', 'adjustment': '--c14', 'social-insurance': '--c15', 'housing-fund': '--c16', 'income-tax': '--c-none',
    'net': '--c3', 'taken-off': '--c-minus', 'nobody': '--c-none'
  };
  var figures = [];

  function clip(text, width) {
    var length = 0, i = 0;
    for (; i < text.length && length < width; i++) length += text.charCodeAt(i) > 0x2e7f ? 2 : 1;
    return i < text.length ? text.slice(0, i) + '…' : text;
  }

  // Asked at each resize, for a phone may be turned.
  function room(width) { return width < 420 ? 15 : width < 760 ? 30 : 76; }

  function draw(figure) {
    var data = JSON.parse(figure.querySelector('script').textContent);
    var canvas = figure.querySelector('canvas');
    var soft = css('--soft');
    return new Chart(canvas, {
      type: 'bar',
      data: {
        labels: data.labels,
        datasets: data.series.map(function (one) {
          return { label: one.label, data: one.data, backgroundColor: css(fixed[one.code] || '--c8'), borderColor: css('--sheet'), borderWidth: { left: 0, right: 1 }, maxBarThickness: 22 };
        })
      },
      options: {
        indexAxis: 'y', responsive: true, maintainAspectRatio: false, animation: false, locale: 'en-US', devicePixelRatio: Math.max(2, window.devicePixelRatio || 1),
        font: { family: getComputedStyle(document.body).fontFamily },
        interaction: { mode: 'index', axis: 'y', intersect: false },
        scales: {
          x: { stacked: true, grid: { color: function (line) { return css(line.tick && line.tick.value === 0 ? '--soft' : '--grid'); } }, border: { display: false }, ticks: { color: soft, maxTicksLimit: 6, maxRotation: 0, autoSkipPadding: 12 } },
          y: { stacked: true, grid: { display: false }, border: { display: false }, ticks: { color: css('--ink'), autoSkip: false, callback: function (value) { return clip(this.getLabelForValue(value), room(this.chart.width)); } } }
        },
        plugins: {
          legend: { position: 'bottom', labels: { color: css('--ink'), boxWidth: 12, boxHeight: 12 } },
          tooltip: { filter: function (item) { return item.raw !== 0; } }
        }
      }
    });
  }

  function drawAll() {
    figures.forEach(function (chart) { chart.destroy(); });
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    figures = Array.prototype.filter.call(document.querySelectorAll('.chart'), function (figure) { return figure.querySelector('canvas'); }).map(draw);
  }

  var lines = Array.prototype.slice.call(document.querySelectorAll('.line'));
  var expand = document.getElementById('expand');
  expand.addEventListener('click', function () {
    var open = expand.textContent === expand.dataset.open;
    lines.forEach(function (line) { line.open = open; });
    expand.textContent = open ? expand.dataset.close : expand.dataset.open;
  });
  document.getElementById('print').addEventListener('click', function () { window.print(); });

  // Paper shows every reason; on the screen the reader's own choice comes back afterwards.
  var closed = [];
  window.addEventListener('beforeprint', function () {
    closed = lines.filter(function (line) { return !line.open; });
    closed.forEach(function (line) { line.open = true; });
    figures.forEach(function (chart) { chart.resize(); });
  });
  window.addEventListener('afterprint', function () {
    closed.forEach(function (line) { line.open = false; });
    figures.forEach(function (chart) { chart.resize(); });
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  drawAll();
})();
