// The figures view: the answers to one question side by side.
#include <algorithm>

#include "ui/cards/tour_card.hpp"
#include "ui/figures/figures.hpp"
#include "ui/figures/figures_head.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/filter_chips.hpp"

namespace dateline::ui {

namespace {

float head_height(const Ui& ui) {
  if (chart_of(ui).board) {
    return is_narrow(ui) ? 84.0f : 92.0f;
  }
  return is_narrow(ui) ? kPhoneChartHead : kChartHead;
}

// Title, summary and days, which stay while the chart scrolls.
struct ChartHead {
  core::RectPx title;
  float bottom = 0;
};

ChartHead draw_chart_head(const Ui& ui, core::RectPx view) {
  const Panel panel(ui, "figures", view, ui.palette.surface);
  update_figures(ui, panel.canvas(), view);
  const core::RectPx title = draw_title(ui, panel);
  draw_summary(ui, panel, title);
  const float bottom = view.y + head_height(ui);
  if (!chart_of(ui).board) {
    draw_days(ui, panel, bottom);
  }
  return {title, bottom};
}

// Returns its bottom.
float draw_answers(const Ui& ui, const Panel& panel) {
  if (chart_of(ui).board) {
    return draw_board(ui, panel);
  }
  draw_ground(ui, panel);
  draw_bands(ui, panel);
  draw_entries(ui, panel);
  return panel.top() + figures_of(ui).height;
}

void draw_chart(const Ui& ui, core::RectPx box) {
  const Panel panel(ui, "chart", box, ui.palette.surface, Panel::Scroll::vertical);
  FiguresMemory& memory = figures_of(ui);
  if (memory.shown != chart_of(ui).question) {
    panel.scroll_to_top();
  }
  memory.shown = chart_of(ui).question;
  float bottom = draw_answers(ui, panel);
  const bool nothing_beside = ui.layout.side.width <= 0;
  if (nothing_beside) {
    const Column column{
        .x = box.x,
        .y = bottom,
        .width = box.width,
        .inset = memory.inset,
    };
    bottom = draw_compared_beneath(ui, panel, column);
  }
  panel.ends_at(bottom);
}

// Around the small map beside the chart: the panel's own ground, and a frame. The map lies beneath
// all of this, and stays in sight.
void frame_small_map(const Ui& ui) {
  const core::RectPx map = ui.layout.map;
  const core::RectPx side = ui.layout.side;
  if (map.width <= 0) {
    return;
  }
  const float top = ui.layout.view.y;
  const core::RectPx above{
      .x = side.x,
      .y = top,
      .width = side.width,
      .height = map.y - top,
  };
  const core::RectPx left{
      .x = side.x,
      .y = map.y,
      .width = map.x - side.x,
      .height = map.height,
  };
  const core::RectPx right{
      .x = right_of(map),
      .y = map.y,
      .width = right_of(side) - right_of(map),
      .height = map.height,
  };
  const core::RectPx beneath{
      .x = side.x,
      .y = bottom_of(map),
      .width = side.width,
      .height = side.y - bottom_of(map),
  };
  const Canvas canvas = ui.canvas();
  for (const core::RectPx& strip : {above, left, right, beneath}) {
    fill(canvas, strip, ui.palette.surface);
  }
  outline(canvas, map, ui.palette.ink, 0);
}

// A claim that was picked is open only once the state has taken it up.
void forget_if_closed(const Ui& ui) {
  FiguresMemory& memory = figures_of(ui);
  if (memory.was_open && !ui.frame.open_claim) {
    memory.detail_open = false;
  }
  memory.was_open = ui.frame.open_claim.has_value();
}

// --- Keys

// Claims in the chart's time order, each once: the next one from the open claim.
struct Walk {
  std::int64_t open = -1;  // -1: none
  int by = 1;
  std::int64_t best = -1;

  static std::int64_t key(core::Day day, core::ClaimIndex claim) {
    const std::int64_t at_least_0 = static_cast<std::int64_t>(day.value) + (1 << 24);
    return at_least_0 << 32 | claim.value;
  }
  static core::ClaimIndex claim_of(std::int64_t key) {
    return core::ClaimIndex{static_cast<std::uint32_t>(key & 0xffffffff)};
  }
  void meet(core::Day day, core::ClaimIndex claim) {
    const std::int64_t at = key(day, claim);
    const bool onward = by > 0;
    const bool ahead = open < 0 || (onward ? at > open : at < open);
    const bool nearer = best < 0 || (onward ? at < best : at > best);
    if (ahead && nearer) {
      best = at;
    }
  }
};

}  // namespace

void pick_here(const Ui& ui, core::ClaimIndex claim) {
  figures_of(ui).detail_open = true;
  ui.push(app::ClaimPicked{claim});
}

void handle_figure_arrows(core::LaterKey, const Ui& ui, int across, int down) {
  const FiguresMemory* const memory = ui.memory.find<FiguresMemory>();
  if (!ui.frame.figures || memory == nullptr || (memory->handle_focused && across != 0)) {
    return;
  }
  Walk walk{.by = across + down > 0 ? 1 : -1};
  if (const auto open = ui.frame.open_claim) {
    const core::Day said{ui.world.table.said_last[open->value]};
    walk.open = Walk::key(said, *open);
  }
  for (const app::ChartMark& mark : chart_of(ui).marks) {
    walk.meet(mark.day, mark.claim);
  }
  for (const app::ChartEntry& entry : chart_of(ui).entries) {
    walk.meet(entry.day, entry.claim);
  }
  if (walk.best >= 0) {
    ui.push(app::ClaimPicked{Walk::claim_of(walk.best)});
  }
}

void draw_figures(core::LaterKey key, const Ui& ui) {
  if (!ui.frame.figures || !ui.frame.figures->question) {
    return;
  }
  forget_if_closed(ui);
  frame_small_map(ui);
  const core::RectPx below_tour = draw_tour_rows(key, ui, ui.layout.view);
  const core::RectPx view =
      draw_chip_strip(key, ui, below_tour, ui.phone() ? kPhoneInset : kInset, ChipStrip::view);
  const ChartHead head = draw_chart_head(ui, view);
  const float room = bottom_of(view) - head.bottom;
  const core::RectPx chart{
      .x = view.x,
      .y = head.bottom,
      .width = view.width,
      .height = std::max(0.0f, room),
  };
  draw_chart(ui, chart);
  draw_compared(ui);
  draw_question_menu(ui, head.title);
}

}  // namespace dateline::ui
