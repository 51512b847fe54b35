// What the HTML report does in a browser. Without it everything can be read and printed; with it the list can be
// filtered and the timeline zoomed. It reads the page that it stands in and asks the network for nothing.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const list = byId("list");
  const chart = byId("chart");
  const DAY = 86_400_000;
  const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December"];
  const SCALES = ["day", "week", "month", "quarter", "year", "decade"];
  // More bars than this in one picture help nobody.
  const MOST_BARS = 400;

  // One small record an event: the filters then never ask the page.
  const events = Array.from(list.children, (node) => ({
    node,
    day: node.dataset.day === undefined ? null : Number(node.dataset.day),
    type: node.dataset.type,
    status: node.dataset.status,
    parties: node.dataset.parties.split(" "),
    text: null,
    isShown: true,
  }));

  // Without accents and capitals: "bogota" finds "Bogotá".
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // MARK: Days and periods, as the program counts them

  const date = (day) => new Date(day * DAY);
  const month = (day) => date(day).getUTCFullYear() * 12 + date(day).getUTCMonth();
  // `Date.UTC` takes the years 0 to 99 for those of the twentieth century.
  const firstOfMonth = (number) => Math.round(new Date(0).setUTCFullYear(Math.floor(number / 12), number - 12 * Math.floor(number / 12), 1) / DAY);
  const MONTHS_IN = { month: 1, quarter: 3, year: 12, decade: 120 };

  const indexOf = (day, scale) =>
    scale === "day" ? day : scale === "week" ? Math.floor((day + 3) / 7) : Math.floor(month(day) / MONTHS_IN[scale]);
  const firstDay = (index, scale) =>
    scale === "day" ? index : scale === "week" ? index * 7 - 3 : firstOfMonth(index * MONTHS_IN[scale]);
  const lastDay = (index, scale) => firstDay(index + 1, scale) - 1;

  const dayWords = (day) =>
    `${date(day).getUTCDate()} ${MONTHS[date(day).getUTCMonth()]} ${date(day).getUTCFullYear()}`;
  const isoDay = (day) => {
    const year = date(day).getUTCFullYear();
    return year > 0 && year < 10_000 ? date(day).toISOString().slice(0, 10) : "";
  };
  const dayOf = (iso) => Math.round(Date.parse(iso + "T00:00:00Z") / DAY);

  function periodWords(index, scale) {
    const first = date(firstDay(index, scale));
    const year = first.getUTCFullYear();
    const name = MONTHS[first.getUTCMonth()];
    switch (scale) {
      case "day": return dayWords(index);
      case "week": return "the week of " + dayWords(firstDay(index, scale));
      case "month": return `${name} ${year}`;
      case "quarter": return `${shortLabel(index, scale)} ${year}`;
      case "year": return String(year);
      default: return `the ${year}s`;
    }
  }

  // A label every so many periods, where months and years begin.
  const SPACINGS = {
    day: [1, 2, 5, 10, 15], week: [1, 2, 4, 8], month: [1, 3, 6, 12], quarter: [1, 2, 4],
    year: [1, 2, 5, 10, 20, 50], decade: [1, 2, 5, 10, 20, 50],
  };

  function placeInCycle(index, scale) {
    const first = date(firstDay(index, scale));
    switch (scale) {
      case "day": return Math.min(first.getUTCDate() - 1, 29);
      case "month": return first.getUTCMonth();
      case "quarter": return first.getUTCMonth() / 3;
      default: return index;
    }
  }

  function shortLabel(index, scale) {
    const first = date(firstDay(index, scale));
    const name = MONTHS[first.getUTCMonth()].slice(0, 3);
    switch (scale) {
      case "day": case "week": return `${first.getUTCDate()} ${name}`;
      case "month": return name;
      case "quarter": return `Q${first.getUTCMonth() / 3 + 1}`;
      case "year": return String(first.getUTCFullYear());
      default: return `${first.getUTCFullYear()}s`;
    }
  }

  // MARK: The filters

  const form = byId("filters");
  const fields = {
    text: byId("filter-text"), type: byId("filter-type"), party: byId("filter-party"),
    status: byId("filter-status"), from: byId("filter-from"), to: byId("filter-to"),
    undated: byId("filter-undated"),
  };
  // The period as days; dates that no date field can hold (before the year 1) are kept here alone.
  let period = { from: null, to: null, isUndated: false };

  const noun = (count) => `${count} event${count === 1 ? "" : "s"}`;

  // All but the period, so that the timeline can show what the other filters leave of every bar.
  function isChosen(event, wanted) {
    if (wanted.type && event.type !== wanted.type) return false;
    if (wanted.status && event.status !== wanted.status) return false;
    if (wanted.party && !event.parties.includes(wanted.party)) return false;
    for (const word of wanted.words) {
      event.text ??= folded(event.node.textContent);
      if (!event.text.includes(word)) return false;
    }
    return true;
  }

  function isInPeriod(event) {
    if (period.isUndated) return event.day === null;
    if (period.from === null && period.to === null) return true;
    return event.day !== null && (period.from === null || event.day >= period.from)
      && (period.to === null || event.day <= period.to);
  }

  function filter() {
    const wanted = {
      type: fields.type.value, status: fields.status.value, party: fields.party.value,
      words: folded(fields.text.value).split(/\s+/).filter(Boolean),
    };
    let count = 0;
    const changed = [];
    for (const event of events) {
      event.isChosen = isChosen(event, wanted);
      const isShown = event.isChosen && isInPeriod(event);
      if (isShown !== event.isShown) changed.push(event);
      event.isShown = isShown;
      if (isShown) count += 1;
    }
    // Drawn first: it asks for sizes, which would make the browser lay out the changed list then and there.
    draw();
    const isFiltered = Object.values(fields).some((field) => (field.type === "checkbox" ? field.checked : field.value))
      || period.from !== null || period.to !== null;
    byId("count").textContent = isFiltered ? `${count} of ${noun(events.length)}` : noun(events.length);
    byId("clear").disabled = !isFiltered;
    for (const event of changed) event.node.hidden = !event.isShown;
  }

  function choosePeriod(next) {
    period = next;
    fields.from.value = next.from === null ? "" : isoDay(next.from);
    fields.to.value = next.to === null ? "" : isoDay(next.to);
    fields.undated.checked = next.isUndated;
    filter();
  }

  // MARK: The timeline

  const initial = {
    scale: chart.dataset.scale,
    first: chart.dataset.first === undefined ? null : Number(chart.dataset.first),
    last: chart.dataset.last === undefined ? null : Number(chart.dataset.last),
  };
  let view = initial;

  const finer = (scale) => SCALES[SCALES.indexOf(scale) - 1];
  const coarser = (scale) => SCALES[SCALES.indexOf(scale) + 1];
  const barsIn = (view) => indexOf(view.last, view.scale) - indexOf(view.first, view.scale) + 1;

  // A chosen period is what a closer look is for; without one the whole picture is drawn finer.
  function closer() {
    if (initial.first === null || finer(view.scale) === undefined) return null;
    const first = period.from === null ? view.first : Math.max(period.from, view.first);
    const last = period.to === null ? view.last : Math.min(period.to, view.last);
    const window = first <= last ? { first, last } : view;
    const next = { scale: finer(view.scale), first: window.first, last: window.last };
    return barsIn(next) <= MOST_BARS ? next : null;
  }

  function wider() {
    if (initial.first === null || coarser(view.scale) === undefined) return null;
    return view.scale === finer(initial.scale) ? initial
      : { scale: coarser(view.scale), first: initial.first, last: initial.last };
  }

  // As the program does: one bar before the periods, one for each, one after them, one for the undated.
  function counted() {
    const undated = { kind: "undated", words: "undated", period: { from: null, to: null, isUndated: true } };
    let bars = [undated];
    let low = 0;
    if (view.first !== null) {
      low = indexOf(view.first, view.scale);
      const high = indexOf(view.last, view.scale);
      const first = firstDay(low, view.scale);
      const last = lastDay(high, view.scale);
      const periods = Array.from({ length: high - low + 1 }, (_, offset) => ({
        kind: "period", words: periodWords(low + offset, view.scale), index: low + offset,
        period: { from: firstDay(low + offset, view.scale), to: lastDay(low + offset, view.scale), isUndated: false },
      }));
      bars = [
        { kind: "earlier", words: "before " + dayWords(first), period: { from: null, to: first - 1, isUndated: false } },
        ...periods,
        { kind: "later", words: "after " + dayWords(last), period: { from: last + 1, to: null, isUndated: false } },
        undated,
      ];
    }
    for (const bar of bars) bar.count = bar.chosen = 0;
    for (const event of events) {
      const place = event.day === null ? bars.length - 1
        : Math.min(Math.max(indexOf(event.day, view.scale) - low + 1, 0), bars.length - 2);
      bars[place].count += 1;
      if (event.isChosen ?? true) bars[place].chosen += 1;
    }
    return bars.filter((bar) => bar.kind === "period" || bar.count > 0);
  }

  function shape(name, attributes, parent, text) {
    const node = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    if (text !== undefined) node.textContent = text;
    parent.append(node);
    return node;
  }

  function stepOf(highest) {
    for (let power = 1; ; power *= 10) {
      for (const step of [power, 2 * power, 5 * power]) if (highest <= 4 * step) return step;
    }
  }

  const isPressed = (bar) => bar.period.isUndated === period.isUndated && bar.period.from === period.from
    && bar.period.to === period.to;

  function draw() {
    const bars = counted();
    const [top, height, left, gap] = [24, 140, 44, 28];
    const room = Math.max(320, chart.clientWidth) - left - 3 * gap - 24;
    const pitch = Math.min(44, Math.max(12, Math.floor(room / Math.max(1, bars.length))));
    // Many undated events must not flatten all the others: a bar that would be higher than the picture is broken.
    const periods = bars.filter((bar) => bar.kind === "period");
    const highest = Math.max(0, ...(periods.length > 0 ? periods : bars).map((bar) => bar.count));
    const step = stepOf(highest);
    const ceiling = Math.max(1, Math.ceil(highest / step)) * step;
    const baseline = top + height;
    let x = left;
    bars.forEach((bar, place) => {
      if (place > 0 && bars[place - 1].kind !== bar.kind) x += gap;
      bar.x = x;
      x += pitch;
    });
    const width = x + 24;

    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    for (const [key, value] of Object.entries({
      class: "chart", width, height: baseline + 52, viewBox: `0 0 ${width} ${baseline + 52}`, role: "group",
      "aria-labelledby": "timeline-heading", "aria-describedby": "chart-summary",
    })) svg.setAttribute(key, value);
    shape("title", {}, svg, `Events by ${view.scale}`);
    for (let value = 0; value <= ceiling; value += step) {
      const y = baseline - Math.floor(value * height / ceiling);
      shape("path", { class: value === 0 ? "base" : "grid", d: `M${left - 6} ${y}H${width - 8}` }, svg);
      shape("text", { class: "scale", x: left - 12, y: y + 4 }, svg, value);
    }
    for (const bar of bars) drawBar(bar, svg, { top, height, baseline, ceiling, pitch });
    drawLabels(bars, svg, pitch, baseline);
    replaceChart(svg, bars);
  }

  function drawBar(bar, svg, { top, height, baseline, ceiling, pitch }) {
    const inset = Math.max(1, Math.floor(pitch / 8));
    const counts = bar.chosen === bar.count ? noun(bar.count) : `${bar.chosen} of ${noun(bar.count)}`;
    const label = `${bar.words}: ${bar.count === 0 ? "no event" : counts}`;
    const rectangle = (kind, y, tall, parent) => shape("rect", {
      class: kind, x: bar.x + (kind === "hit" ? 0 : inset), y, width: pitch - (kind === "hit" ? 0 : 2 * inset), height: tall,
    }, parent);
    if (bar.count === 0) {
      const none = shape("g", { class: "bar none" }, svg);
      shape("title", {}, rectangle("hit", top, height, none), label);
      rectangle("stub", baseline - 1, 1, none);
      return;
    }
    const link = shape("a", {
      class: bar.kind === "period" ? "bar" : "bar apart", href: "#events", role: "button", "aria-label": label,
      "aria-pressed": isPressed(bar), tabindex: -1,
    }, svg);
    shape("title", {}, rectangle("hit", top - 16, height + 16, link), label);
    const tall = (count) => (count === 0 ? 0 : Math.min(height, Math.max(2, Math.floor(count * height / ceiling))));
    rectangle("all", baseline - tall(bar.count), tall(bar.count), link);
    rectangle("fill", baseline - tall(bar.chosen), tall(bar.chosen), link);
    if (bar.count > ceiling) rectangle("break", top + 18, 5, link);
    if (pitch >= 20 || bar.kind !== "period") {
      shape("text", { class: "count", x: bar.x + pitch / 2, y: baseline - tall(bar.count) - 6 }, link, bar.chosen);
    }
    link.addEventListener("click", (action) => {
      action.preventDefault();
      // A second click lets the period go.
      choosePeriod(isPressed(bar) ? { from: null, to: null, isUndated: false } : bar.period);
    });
  }

  function drawLabels(bars, svg, pitch, baseline) {
    const need = Math.ceil((view.scale === "month" || view.scale === "quarter" ? 34 : 46) / pitch);
    const spacings = SPACINGS[view.scale];
    const every = spacings.find((step) => step >= need) ?? spacings[spacings.length - 1];
    const label = (bar, depth, text) =>
      shape("text", { class: "label", x: bar.x + pitch / 2, y: baseline + depth }, svg, text);
    let year = null;
    for (const bar of bars) {
      if (bar.kind !== "period") {
        label(bar, 18, bar.kind);
      } else if (placeInCycle(bar.index, view.scale) % every === 0) {
        label(bar, 18, shortLabel(bar.index, view.scale));
        const next = date(firstDay(bar.index, view.scale)).getUTCFullYear();
        if (next !== year && view.scale !== "year" && view.scale !== "decade") label(bar, 36, next);
        year = next;
      }
    }
  }

  // The bars are one stop of the Tab key; arrows go from bar to bar.
  let stop = 0;

  function replaceChart(svg, bars) {
    const hadFocus = chart.contains(document.activeElement);
    const scrolled = chart.scrollLeft;
    chart.querySelector("svg").replaceWith(svg);
    chart.scrollLeft = scrolled;
    const links = [...svg.querySelectorAll("a")];
    stop = Math.min(stop, links.length - 1);
    links[stop]?.setAttribute("tabindex", 0);
    if (hadFocus) links[stop]?.focus({ preventScroll: true });
    const periods = bars.filter((bar) => bar.kind === "period");
    byId("chart-summary").textContent = periods.length === 0 ? "No event has a date. "
      : `A bar for each ${view.scale} from ${periods[0].words} to ${periods[periods.length - 1].words}. `
        + (svg.querySelector(".break") ? "A broken bar is higher than the picture. " : "");
    byId("zoom-scale").textContent = `by ${view.scale}`;
    byId("zoom-in").disabled = closer() === null;
    byId("zoom-out").disabled = wider() === null;
  }

  function moveTo(links, next) {
    links[stop]?.setAttribute("tabindex", -1);
    stop = Math.min(Math.max(next, 0), links.length - 1);
    links[stop].setAttribute("tabindex", 0);
    links[stop].focus();
  }

  chart.addEventListener("focusin", (action) => {
    const place = [...chart.querySelectorAll("a")].indexOf(action.target.closest("a"));
    if (place >= 0) stop = place;
  });
  chart.addEventListener("keydown", (action) => {
    const links = [...chart.querySelectorAll("a")];
    const moves = { ArrowLeft: stop - 1, ArrowRight: stop + 1, Home: 0, End: links.length - 1 };
    if (action.key in moves) moveTo(links, moves[action.key]);
    else if (action.key === " ") action.target.closest("a")?.dispatchEvent(new MouseEvent("click", { cancelable: true, bubbles: true }));
    else return;
    action.preventDefault();
  });

  // MARK: Wiring

  let waiting;
  fields.text.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 120);
  });
  for (const field of [fields.type, fields.party, fields.status]) field.addEventListener("change", filter);
  for (const field of [fields.from, fields.to]) {
    field.addEventListener("change", () => {
      const bound = (field) => (field.value === "" ? null : dayOf(field.value));
      choosePeriod({ from: bound(fields.from), to: bound(fields.to), isUndated: false });
    });
  }
  fields.undated.addEventListener("change", () => {
    choosePeriod({ from: null, to: null, isUndated: fields.undated.checked });
  });
  form.addEventListener("submit", (action) => action.preventDefault());
  form.addEventListener("reset", (action) => {
    action.preventDefault();
    for (const field of Object.values(fields)) {
      if (field.type === "checkbox") field.checked = false;
      else field.value = "";
    }
    // Focus before the list changes: it, too, asks for a layout. The button is about to be disabled.
    fields.text.focus({ preventScroll: true });
    choosePeriod({ from: null, to: null, isUndated: false });
  });
  for (const [button, other, next] of [["zoom-in", "zoom-out", closer], ["zoom-out", "zoom-in", wider]]) {
    byId(button).addEventListener("click", () => {
      view = next() ?? view;
      draw();
      // A button that can do no more would lose the focus to nowhere.
      if (byId(button).disabled) byId(other).focus();
    });
  }
  let width = chart.clientWidth;
  addEventListener("resize", () => {
    if (chart.clientWidth === width) return;
    width = chart.clientWidth;
    draw();
  });

  document.documentElement.classList.add("running");
  filter();
})();
