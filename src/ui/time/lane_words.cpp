// What the timeline shows and says only when it is used: handles under the pointer and the keys,
// dots in words, the bars of many claims. It knows dots and counts; it draws no lane's ground.
#include <algorithm>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/time/axis.hpp"
#include "ui/time/date_card.hpp"

namespace dateline::ui {

namespace {

// `18 Oct`, `14 Oct – 20 Oct`.
Line days_text(const Ui& ui, core::DayRange days) {
  Line line = day_text(ui.messages(), days.first, false);
  if (days.first != days.last) {
    line.add(" – ").add(day_text(ui.messages(), days.last, false).view());
  }
  return line;
}

// `18 Oct: 320 claims, Asserts 210, Denies 30`.
Line bar_text(const Ui& ui, core::DayRange days, const core::StanceCounts& counts) {
  Line line = days_text(ui, days);
  line.add(": ").add(ui.say_with(Message::claims, {core::total(counts)}).view());
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    if (counts[mark] > 0) {
      line.add(" · ").add(ui.stance(mark)).add(" ").add(ui.number(counts[mark]).view());
    }
  }
  return line;
}

void tell_said_bars(const Ui& ui, const Axis& axis, core::RectPx lane) {
  const Hit hit = hit_area(ui, "said-bars", 0xffffffffu, lane);
  if (!hit.hovered) {
    return;
  }
  const DayBins bins = DayBins::of(ui.frame.said_by_day, axis.day_px);
  const auto bin =
      static_cast<std::size_t>(std::max(0.0f, (ui.memory.pointer.x - axis.box.x) / bins.width));
  if (bin >= bins.count) {
    return;
  }
  const core::StanceCounts counts = bins.counts(ui.frame.said_by_day, bin);
  const core::RectPx bar = bins.column(axis, bin, bins.width);
  if (core::total(counts) > 0) {
    tooltip(
        ui,
        hit,
        {bar.x, lane.y, bar.width, lane.height},
        bar_text(ui, bins.range(axis, bin), counts).view()
    );
  }
}

}  // namespace

std::optional<core::Day>
use_handle(const Ui& ui, const Hit& hit, core::RectPx box, const Handle& handle) {
  constexpr Message kWords[kDateFields] = {
      Message::dates_from,
      Message::dates_to,
      Message::happened_from,
      Message::happened_to,
      Message::as_known_on,
      Message::news_after
  };
  Line words;
  words.add(ui.say(kWords[static_cast<std::size_t>(handle.field)]))
      .add(" ")
      .add(day_text(ui.messages(), handle.day, true).view());
  words.add(" · ").add(
      ui.say(handle.field == DateField::known ? Message::by_publication : Message::by_statement)
  );
  tooltip(ui, hit, box, words.view());
  if (!hit.focused) {
    return std::nullopt;
  }
  ui.memory.handle_focused = true;
  if (hit.clicked) {
    ask_for_dates(ui, handle.field, box);
  }
  if (ImGui::IsKeyPressed(ImGuiKey_Home, false)) {
    return handle.reachable.first;
  }
  if (ImGui::IsKeyPressed(ImGuiKey_End, false)) {
    return handle.reachable.last;
  }
  const int step = static_cast<int>(ImGui::IsKeyPressed(ImGuiKey_RightArrow)) -
                   static_cast<int>(ImGui::IsKeyPressed(ImGuiKey_LeftArrow));
  if (step == 0) {
    return std::nullopt;
  }
  return std::clamp(
      core::Day{handle.day.value + step * (ImGui::GetIO().KeyShift ? 7 : 1)},
      handle.reachable.first,
      handle.reachable.last
  );
}

void draw_said_bars(const Ui& ui, const Axis& axis, float floor, float high) {
  const Canvas canvas = ui.canvas();
  const DayBins bins = DayBins::of(ui.frame.said_by_day, axis.day_px);
  const float wide = std::max(1.0f, bins.width - (bins.width > 4 ? 2.0f : 1.0f));
  for (std::size_t i = 0; i < bins.count; ++i) {
    const core::StanceCounts counts = bins.counts(ui.frame.said_by_day, i);
    const core::RectPx bar = bins.column(axis, i, wide);
    float y = floor;
    for (const core::StanceMark mark : core::each<core::StanceMark>) {
      const float tall = high * static_cast<float>(counts[mark]) / static_cast<float>(bins.most);
      if (tall > 0) {
        fill(canvas, {bar.x, y - tall, wide, tall}, stance_colour(ui.palette, mark));
      }
      y -= tall;
    }
  }
  for (const app::SaidDot& dot : ui.frame.said) {
    if (dot.selected) {
      draw_circle(canvas, {axis.middle_of(dot.day), floor - 4}, 6, ui.palette.accent, 2.5f);
    }
  }
  tell_said_bars(ui, axis, {axis.box.x, floor - high, axis.box.width, high});
}

void tell_said(const Ui& ui, const Hit& hit, core::RectPx box, const app::SaidDot& dot) {
  const ClaimWords& words = ui.memory.words.claims[dot.claim];
  Line line;
  const core::Claim& claim = ui.story().claims[dot.claim];
  line.add(speaker_text(ui.messages(), ui.story(), claim, ui.actor_short_name(claim.actor)).view())
      .add(" · ")
      .add(ui.stance(ui.world.table.stance[dot.claim]));
  if (!words.figure.empty()) {
    line.add(" · ").add(words.figure);
  }
  line.add(" · ").add(words.said);
  if (dot.perhaps) {
    line.add(" · ").add(ui.say(Message::perhaps));
  }
  if (dot.by_article) {
    line.add(" (")
        .add(ui.say(Message::day_not_given))
        .add(" ")
        .add(ui.say(Message::at_its_article))
        .add(")");
  }
  tooltip(ui, hit, box, line.view());
}

}  // namespace dateline::ui
