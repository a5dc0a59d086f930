// The figures view: the answers to one question side by side. It knows where title, days, chart and
// the column beside it stand, and hands each its room.
#include "ui/figures/figures_view.hpp"

#include <algorithm>

#include "ui/cards/tour_card.hpp"
#include "ui/figures/figures.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/filter_chips.hpp"

namespace dateline::ui {

namespace {

constexpr float kTicksAbove = 40;  // of the head, for days and handle

bool is_narrow(const Ui& ui) {
  return figures_of(ui).shape == ChartShape::narrow;
}

float head_height(const Ui& ui) {
  if (chart_of(ui).board) {
    return is_narrow(ui) ? 84.0f : 92.0f;
  }
  return is_narrow(ui) ? kPhoneChartHead : kChartHead;
}

Line summary_of(const Ui& ui) {
  const app::FigureChart& chart = chart_of(ui);
  const Line speakers = ui.say_with(Message::speakers, {chart.speakers});
  if (chart.board) {
    return ui.say_with(
        Message::board_summary,
        {ui.say_with(Message::claims, {chart.claims}).view(), speakers.view()}
    );
  }
  const Line figures = ui.say_with(Message::figures, {chart.figures});
  if (chart.figures == 0) {
    return figures;
  }
  Line origins = ui.say_with(Message::origins, {chart.origins});
  if (chart.fewest_origins < chart.origins) {
    origins = ui.say_with(
        Message::origins_perhaps,
        {origins.view(), Line().add(chart.fewest_origins).view()}
    );
  }
  return ui.say_with(Message::chart_summary, {figures.view(), speakers.view(), origins.view()});
}

// The question is a menu of all questions. Returns the title's box.
core::RectPx draw_title(const Ui& ui, const Panel& panel) {
  FiguresMemory& m = figures_of(ui);
  const Canvas& canvas = panel.canvas();
  const core::RectPx view = panel.box();
  const bool narrow = is_narrow(ui);
  const TextStyle style = narrow ? type::title : sized(type::title, 28, 36);
  const float left = view.x + m.inset;
  const float top = view.y + (narrow ? 10.0f : 14.0f);
  const float room = view.width - 2 * m.inset - 30;
  const std::string_view title = ui.story().questions[chart_of(ui).question->value].short_text;
  const float wide = std::min(room, text_width(canvas, style, title) + 1);
  const float high = narrow ? 32.0f : 36.0f;
  const core::RectPx box{left, top, wide + 30, high};
  const Hit hit = hit_area(
      ui,
      "chart-title",
      0xffffffffu,
      {left - 6, top, wide + 42, ui.touch() ? 44.0f : high}
  );
  if (hit.heat > 0 || m.menu_open) {
    fill(
        canvas,
        {left - 6, top, wide + 40, high},
        faded(ui.palette.sunken, m.menu_open ? 1 : hit.heat),
        kRadius
    );
  }
  draw_text(canvas, style, {left, top, wide, high}, ui.palette.ink, title);
  draw_icon(
      canvas,
      m.menu_open ? Icon::chevron_up : Icon::chevron_down,
      {left + wide + 16, top + high / 2 + 2},
      18,
      ui.palette.ink_2
  );
  if (hit.focused) {
    draw_focus(ui, {left - 6, top, wide + 40, high}, kRadius);
  }
  tooltip(ui, hit, {left, top, wide, high}, ui.say(Message::choose_question));
  if (hit.clicked) {
    m.menu_open = !m.menu_open;
  }
  return box;
}

void draw_summary(const Ui& ui, const Panel& panel, core::RectPx title) {
  const core::RectPx view = panel.box();
  const FiguresMemory& m = figures_of(ui);
  const TextStyle style = is_narrow(ui) ? type::small : sized(type::body, 14, 20);
  draw_wrapped(
      panel.canvas(),
      style,
      {title.x, bottom_of(title) + 2},
      view.width - 2 * m.inset,
      ui.palette.ink_2,
      summary_of(ui).view(),
      is_narrow(ui) ? 2 : 1
  );
}

// --- The days
//   --------------------------------------------------------------------------------------------

// 1 January 1970 was a Thursday
bool is_monday(core::Day day) {
  return ((day.value % 7) + 7 + 3) % 7 == 0;
}

// Each so many weeks that names do not meet.
int weeks_between(const Axis& axis) {
  constexpr float kName = 64;
  int weeks = 1;
  while (axis.day_px * 7 * static_cast<float>(weeks) < kName) {
    weeks *= 2;
  }
  return weeks;
}

bool is_named(const Axis& axis, core::Day day) {
  const int weeks = weeks_between(axis);
  return is_monday(day) && ((day.value + 3) / 7) % weeks == 0;
}

// The name of the day known on stands left of its handle; where the axis begins too near, right of
// it.
core::RectPx known_name(const Ui& ui, const Canvas& canvas, float y, std::string_view words) {
  const Axis& axis = figures_of(ui).axis;
  const float x = axis.right_of(axis.clamped(ui.frame.known_on));
  const float wide = text_width(canvas, type::small_strong, words) + 1;
  const bool left = x - 14 - wide > ui.layout.view.x + 8;
  return {left ? x - 14 - wide : x + 14, y, wide, 16};
}

// On a phone the words would take the room of the other days: while nothing is held back, the day
// alone.
Line known_text(const Ui& ui) {
  const Line day = day_text(ui.messages(), ui.frame.known_on, false);
  if (is_narrow(ui) && !ui.state.link.known_on) {
    return day;
  }
  return Line().add(ui.say(Message::as_known_on)).add(" ").add(day.view());
}

void draw_days(const Ui& ui, const Panel& panel, float bottom) {
  const Axis& axis = figures_of(ui).axis;
  const Canvas& canvas = panel.canvas();
  const float y = bottom - kTicksAbove + 4;
  const Line known = known_text(ui);
  const core::RectPx name = known_name(ui, canvas, y, known.view());
  const core::RectPx handle{axis.right_of(axis.clamped(ui.frame.known_on)) - 8, y, 16, 16};
  for (core::Day day = axis.first; day <= axis.last; ++day.value) {
    const float x = axis.middle_of(day);
    const bool named = is_named(axis, day);
    if (named || axis.day_px >= 5) {
      rule_down(
          canvas,
          x,
          bottom - (named ? 16.0f : 12.0f),
          named ? 12.0f : 4.0f,
          named ? ui.palette.rule : ui.palette.rule_strong
      );
    }
    if (!named) {
      continue;
    }
    const Line words = day_text(ui.messages(), day, false);
    const float wide = text_width(canvas, type::small, words.view());
    const core::RectPx box{x - wide / 2, y, wide + 1, 16};
    if (right_of(box) < right_of(panel.box()) - 2 && !overlap(inset(box, -6), name) &&
        !overlap(box, handle)) {
      draw_text(canvas, type::small, box, ui.palette.ink_3, words.view());
    }
  }
  draw_text(canvas, type::small_strong, name, ui.palette.ink, known.view());
  draw_known_on(ui, axis, bottom - 32, bottom);
  figures_of(ui).handle_focused = ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
}

// Weeks as lines through all bands, and what comes after the day known on; through no heading.
void draw_ground(const Ui& ui, const Panel& panel) {
  const FiguresMemory& m = figures_of(ui);
  const Canvas& canvas = panel.canvas();
  const float top = panel.top();
  const auto column = [&](float from, float to) {
    for (core::Day day = m.axis.first; day <= m.axis.last; ++day.value) {
      if (is_named(m.axis, day)) {
        rule_down(canvas, m.axis.middle_of(day), top + from, to - from, ui.palette.rule);
      }
    }
    const float known = m.axis.right_of(m.axis.clamped(ui.frame.known_on));
    draw_hatch(
        canvas,
        {known, top + from, right_of(m.axis.box) - known, to - from},
        ui.palette.rule,
        7
    );
    fill(canvas, {canvas.snap(known) - 1, top + from, 2, to - from}, ui.palette.accent);
  };
  if (m.shape == ChartShape::wide) {
    return column(0, m.height);
  }
  for (const PlacedBand& band : m.bands) {
    column(band.top + band.head, band.list);
  }
  if (m.shape == ChartShape::narrow) {
    return;
  }
  constexpr float kRowName = 22;
  for (std::size_t i = 0; i + 1 < m.row_tops.size(); ++i) {
    column(m.row_tops[i] + kRowName, m.row_tops[i + 1]);
  }
}

void draw_chart(const Ui& ui, core::RectPx box) {
  const Panel panel(ui, "chart", box, ui.palette.surface, Panel::Scroll::vertical);
  FiguresMemory& m = figures_of(ui);
  if (m.shown != chart_of(ui).question) {
    panel.scroll_to_top();
  }
  m.shown = chart_of(ui).question;
  float bottom = panel.top() + m.height;
  if (chart_of(ui).board) {
    bottom = later::draw_board(ui, panel);
  } else {
    draw_ground(ui, panel);
    later::draw_bands(ui, panel);
    later::draw_entries(ui, panel);
  }
  const bool beside = ui.layout.side.width > 0;
  panel.ends_at(
      beside ? bottom : later::draw_compared_beneath(ui, panel, {box.x, bottom, box.width, m.inset})
  );
}

// Around the small map beside the chart: the panel's own ground, and a frame. The map lies beneath
// all of this, and stays in sight.
void frame_small_map(const Ui& ui) {
  const core::RectPx map = ui.layout.map;
  const core::RectPx side = ui.layout.side;
  if (map.width <= 0) {
    return;
  }
  const Canvas canvas = ui.canvas();
  const float top = ui.layout.view.y;
  fill(canvas, {side.x, top, side.width, map.y - top}, ui.palette.surface);
  fill(canvas, {side.x, map.y, map.x - side.x, map.height}, ui.palette.surface);
  fill(
      canvas,
      {right_of(map), map.y, right_of(side) - right_of(map), map.height},
      ui.palette.surface
  );
  fill(canvas, {side.x, bottom_of(map), side.width, side.y - bottom_of(map)}, ui.palette.surface);
  outline(canvas, map, ui.palette.ink, 0);
}

// A claim that was picked is open only once the state has taken it up.
void forget_if_closed(const Ui& ui) {
  FiguresMemory& m = figures_of(ui);
  if (m.was_open && !ui.frame.open_claim) {
    m.detail_open = false;
  }
  m.was_open = ui.frame.open_claim.has_value();
}

// --- Keys
//   --------------------------------------------------------------------------------------------

// Claims in the chart's time order, each once: the next one from the open claim.
struct Walk {
  std::int64_t open;  // -1: none
  int by;
  std::int64_t best = -1;

  static std::int64_t key(core::Day day, core::ClaimIndex claim) {
    return (static_cast<std::int64_t>(day.value) + (1 << 24)) << 32 | claim.value;
  }
  void meet(core::Day day, core::ClaimIndex claim) {
    const std::int64_t at = key(day, claim);
    const bool ahead = open < 0 || (by > 0 ? at > open : at < open);
    const bool nearer = best < 0 || (by > 0 ? at < best : at > best);
    if (ahead && nearer) {
      best = at;
    }
  }
};

}  // namespace

void FreeFiguresMemory::operator()(FiguresMemory* memory) const noexcept {
  delete memory;
}

void pick_here(const Ui& ui, core::ClaimIndex claim) {
  figures_of(ui).detail_open = true;
  ui.push(app::ClaimPicked{claim});
}

void later::take_figure_arrows(const Ui& ui, int by) {
  if (!ui.frame.figures || !ui.memory.figures) {
    return;
  }
  const auto open = ui.frame.open_claim;
  Walk walk{open ? Walk::key({ui.world.table.said_last[open->value]}, *open) : -1, by};
  for (const app::ChartMark& mark : chart_of(ui).marks) {
    walk.meet(mark.day, mark.claim);
  }
  for (const app::ChartEntry& entry : chart_of(ui).entries) {
    walk.meet(entry.day, entry.claim);
  }
  if (walk.best >= 0) {
    ui.push(app::ClaimPicked{core::ClaimIndex{static_cast<std::uint32_t>(walk.best & 0xffffffff)}});
  }
}

void later::draw_figures(const Ui& ui) {
  if (!ui.memory.figures) {
    ui.memory.figures.reset(new FiguresMemory);
  }
  if (!ui.frame.figures || !ui.frame.figures->question) {
    return;
  }
  forget_if_closed(ui);
  frame_small_map(ui);
  const core::RectPx view = draw_chip_strip(
      ui,
      draw_tour_rows(ui, ui.layout.view),
      ui.phone() ? kPhoneInset : kInset,
      ui.memory.ways.strip_height
  );
  core::RectPx title;
  float head = 0;
  {
    const Panel panel(ui, "figures", view, ui.palette.surface);
    later::keep_figures(ui, panel.canvas(), view);
    title = draw_title(ui, panel);
    draw_summary(ui, panel, title);
    head = view.y + head_height(ui);
    if (!chart_of(ui).board) {
      draw_days(ui, panel, head);
    }
  }
  draw_chart(ui, {view.x, head, view.width, std::max(0.0f, bottom_of(view) - head)});
  later::draw_compared(ui);
  later::draw_question_menu(ui, title);
}

void draw_figures_view(const Ui& ui) {
  if (ui.layout.view.width <= 0 || ui.state.later_part != app::LaterPart::here) {
    return;
  }
  later::draw_figures(ui);
}

}  // namespace dateline::ui
