#include "ui/time/said_bars.hpp"

#include <algorithm>

#include "ui/time/day_bins.hpp"

namespace dateline::ui {

namespace {

// `18 Oct`, `14 Oct – 20 Oct`.
Line days_text(const Ui& ui, core::DayRange days) {
  Line line = day_text(ui.messages(), days.first, false);
  if (days.first != days.last) {
    const Line last = day_text(ui.messages(), days.last, false);
    line.add(" – ").add(last.view());
  }
  return line;
}

// `18 Oct: 320 claims, Asserts 210, Denies 30`.
Line bar_text(const Ui& ui, core::DayRange days, const core::StanceCounts& counts) {
  Line line = days_text(ui, days);
  const std::uint32_t total = core::total(counts);
  const Line claims = ui.say_with(Message::claims, {total});
  line.add(": ").add(claims.view());
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    if (counts[mark] > 0) {
      const Line number = ui.number(counts[mark]);
      line.add(" · ").add(ui.stance(mark));
      line.add(" ").add(number.view());
    }
  }
  return line;
}

struct Bar {
  float x = 0;
  float width = 0;
  float floor = 0;
  float high = 0;  // the fullest
};

void draw_bar(const Lane& lane, const Bar& bar, const core::StanceCounts& counts, float most) {
  float y = bar.floor;
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    const auto claims = static_cast<float>(counts[mark]);
    const float tall = bar.high * claims / most;
    const core::RectPx part{
        .x = bar.x,
        .y = y - tall,
        .width = bar.width,
        .height = tall,
    };
    if (tall > 0) {
      fill(lane.canvas, part, stance_colour(lane.ui.palette, mark));
    }
    y -= tall;
  }
}

void mark_selected(const Lane& lane, float floor) {
  for (const app::SaidDot& dot : lane.ui.frame.said) {
    if (!dot.selected) {
      continue;
    }
    const ImVec2 at{lane.axis.middle_of(dot.day), floor - 4};
    draw_circle(lane.canvas, at, 6, lane.ui.palette.accent, 2.5f);
  }
}

// Of the bar that is pointed at.
void draw_words(const Lane& lane, const DayBins& bins, core::RectPx bars) {
  const Ui& ui = lane.ui;
  const Hit hit = hit_area(ui, "said-bars", 0xffffffffu, bars);
  if (!hit.hovered) {
    return;
  }
  const float along = ui.memory.pointer.x - lane.axis.box.x;
  const float bins_before = along / bins.width;
  const float before = std::max(0.0f, bins_before);
  const auto bin = static_cast<std::size_t>(before);
  if (bin >= bins.count) {
    return;
  }
  const core::StanceCounts counts = bins.counts(ui.frame.said_by_day, bin);
  if (core::total(counts) == 0) {
    return;
  }
  core::RectPx bar = bins.column(lane.axis, bin, bins.width);
  bar.y = bars.y;
  bar.height = bars.height;
  const core::DayRange days = bins.range(lane.axis, bin);
  const Line words = bar_text(ui, days, counts);
  tooltip(ui, hit, bar, words.view());
}

}  // namespace

void draw_said_bars(core::LaterKey, const Lane& lane, float floor, float high) {
  const auto& by_day = lane.ui.frame.said_by_day;
  const DayBins bins = DayBins::of(by_day, lane.axis.day_px);
  const float apart = bins.width > 4 ? 2.0f : 1.0f;
  const float wide = std::max(1.0f, bins.width - apart);
  const auto most = static_cast<float>(bins.most);
  for (std::size_t bin = 0; bin < bins.count; ++bin) {
    const core::StanceCounts counts = bins.counts(by_day, bin);
    const core::RectPx column = bins.column(lane.axis, bin, wide);
    const Bar bar{
        .x = column.x,
        .width = wide,
        .floor = floor,
        .high = high,
    };
    draw_bar(lane, bar, counts, most);
  }
  mark_selected(lane, floor);
  const core::RectPx bars{
      .x = lane.axis.box.x,
      .y = floor - high,
      .width = lane.axis.box.width,
      .height = high,
  };
  draw_words(lane, bins, bars);
}

}  // namespace dateline::ui
