// The editor in the browser. Without this file every step is a form that works; with it, what you type is on the page at once.
import { live } from "./live.js";
import { stage } from "./stage.js";
import { dropping } from "./drop.js";
import { ordering } from "./order.js";
import { listening } from "./events.js";
import { keys } from "./keys.js";
import { alarms } from "./alarm.js";
import { windows } from "./windows.js";

const body = document.body;
const edit = {
  here: body.dataset.edit,
  step: body.dataset.step,
  theme: body.dataset.theme,
  saves: body.dataset.saves === "yes",
  rev: Number(body.dataset.rev),
  form: document.getElementById("form"),
};
edit.alarm = alarms(edit.form);
edit.stage = stage(edit);
edit.live = live(edit);
edit.windows = windows(edit);
dropping(edit);
ordering(edit);
listening(edit);
keys(edit);
edit.live.show();
