// What stands under the pointer in the said lane, in words: a claim's dot, or a bar of many claims. It knows dots and counts; it draws no lane.
#include "ui/axis.hpp"
#include "ui/panels.hpp"

namespace dateline::ui {

namespace {

// `18 Oct`, `14 Oct – 20 Oct`.
Line days_text(const Ui& ui, core::DayRange days) {
  Line line = day_text(ui.messages(), days.first, false);
  if (days.first != days.last) line.add(" – ").add(day_text(ui.messages(), days.last, false).view());
  return line;
}

// `18 Oct: 320 claims, Asserts 210, Denies 30`.
Line bar_text(const Ui& ui, core::DayRange days, const core::StanceCounts& counts) {
  Line line = days_text(ui, days);
  line.add(": ").add(ui.say_with(Message::claims, {core::total(counts)}).view());
  for (std::size_t mark = 0; mark < counts.size(); ++mark) {
    if (counts[mark] > 0) line.add(" · ").add(ui.stance(static_cast<core::StanceMark>(mark))).add(" ").add(ui.number(counts[mark]).view());
  }
  return line;
}

}  // namespace

void later::tell_said(const Ui& ui, const Hit& hit, core::RectPx box, const app::SaidDot& dot) {
  const ClaimWords& words = ui.memory.words.claims[dot.claim];
  Line line;
  line.add(ui.story().actors[ui.story().claims[dot.claim].actor.value].short_name).add(" · ").add(ui.stance(ui.world.table.stance[dot.claim]));
  if (!words.figure.empty()) line.add(" · ").add(words.figure);
  line.add(" · ").add(words.said);
  if (dot.by_article) line.add(" (").add(ui.say(Message::day_not_given)).add(" ").add(ui.say(Message::at_its_article)).add(")");
  tooltip(ui, hit, box, line.view());
}

void later::tell_said_bars(const Ui& ui, const Axis& axis, core::RectPx lane) {
  const Hit hit = hit_area(ui, "said-bars", 0xffffffffu, lane);
  if (!hit.hovered) return;
  const DayBins bins = DayBins::of(ui.frame.said_by_day, axis.day_px);
  const auto bin = static_cast<std::size_t>(std::max(0.0f, (ui.memory.pointer.x - axis.box.x) / bins.width));
  if (bin >= bins.count) return;
  const core::StanceCounts counts = bins.counts(ui.frame.said_by_day, bin);
  const core::RectPx bar = bins.column(axis, bin, bins.width);
  if (core::total(counts) > 0) tooltip(ui, hit, {bar.x, lane.y, bar.width, lane.height}, bar_text(ui, bins.range(axis, bin), counts).view());
}

}  // namespace dateline::ui
