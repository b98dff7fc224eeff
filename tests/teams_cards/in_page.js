// Runs beside the renderer in the page: draws one card, tells what can be seen of it, and presses.

/* global AdaptiveCards, markdownit */

const INK = { default: "#242424", subtle: "#616161" };
const COLOURS = Object.fromEntries(
  ["default", "dark", "light", "accent", "good", "warning"].map((name) => [name, INK]),
);
const STYLE = { foregroundColors: { ...COLOURS, attention: { default: "#c4314b", subtle: "#c4314b" } } };

// As Teams shows cards: six buttons beside each other, the others behind "…".
const HOST = {
  choiceSetInputValueSeparator: ",",
  supportsInteractivity: true,
  fontFamily: '"Segoe UI", "Liberation Sans", sans-serif',
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  spacing: { small: 6, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "#eeeeee" },
  containerStyles: {
    default: { backgroundColor: "#ffffff", ...STYLE },
    emphasis: { backgroundColor: "#f5f5f5", ...STYLE },
  },
  inputs: {
    label: { requiredInputs: { suffix: " *", suffixColor: "attention" } },
    errorMessage: { color: "attention" },
  },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    spacing: "default",
  },
};

let shown;
let sent = [];

// Teams reads markdown, and with it would show what nobody of ours meant to format.
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownit().render(text);
  result.didProcess = true;
};

window.draw = (json, title) => {
  const context = new AdaptiveCards.SerializationContext();
  shown = new AdaptiveCards.AdaptiveCard();
  shown.hostConfig = new AdaptiveCards.HostConfig(HOST);
  shown.onExecuteAction = (action) => {
    sent.push({ title: action.title, type: action.getJsonTypeName(), data: action.data });
  };
  shown.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at));
  const wrong = shown.validateProperties().validationEvents;
  document.querySelector("#said").textContent = title ?? "Rejsehold";
  const element = shown.render();
  document.querySelector("#card").replaceChildren(element);
  return {
    fell_back: shown.shouldFallback() || everyElement(shown).some((each) => each.shouldFallback()),
    // The renderer counts the buttons behind "…" as too many; Teams takes them.
    invalid: [...events, ...wrong]
      .filter((each) => each.event !== AdaptiveCards.ValidationEvent.TooManyActions)
      .map((each) => each.message),
    text: element.innerText,
    markup: [...element.querySelectorAll("a, b, strong, i, em, s, code, pre, img, ul, ol, table")].map(
      (each) => each.tagName,
    ),
    drawn: everyElement(shown).length,
    unnamed: [...element.querySelectorAll("button, input, select, textarea")]
      .filter((each) => !named(each))
      .map((each) => each.outerHTML),
    places: [...new Set(everyPlace().map(nameOf))].sort(),
  };
};

// Where the keyboard is: a place of the card, nothing to use there (""), or outside it (null).
window.focused = () => {
  const at = document.activeElement;
  if (!at?.closest("#card")) return null;
  return everyPlace().includes(at) ? nameOf(at) : "";
};

// Presses every button, those behind "…" too, and returns what the client would send.
window.pressAll = () => {
  sent = [];
  for (let at = 0; at < shown.getActionCount(); at += 1) shown.getActionAt(at).execute();
  return sent;
};

function everyPlace() {
  return [...document.querySelectorAll("#card :is(button, input, select, textarea)")].filter(
    (each) => each.offsetParent && !each.disabled,
  );
}

// Of several dots to choose between, the Tab key comes by one, and the arrows lead to the others.
function nameOf(each) {
  return each.type === "radio" ? `radio ${each.name}` : `place ${everyPlace().indexOf(each)}`;
}

function everyElement(container) {
  const count = container.getItemCount?.() ?? 0;
  const items = Array.from({ length: count }, (_, at) => container.getItemAt(at));
  return items.flatMap((each) => [each, ...everyElement(each)]);
}

function named(each) {
  const by = each.getAttribute("aria-labelledby")?.split(" ") ?? [];
  const told = by.map((id) => document.getElementById(id)?.innerText ?? "").join("");
  return (each.getAttribute("aria-label") || told || each.innerText || "").trim() !== "";
}
