// The phone's sheet, drawn up by its handle in three heights, and the narrow column that holds the
// same.
#include "ui/shell/sheet.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/cards/cards.hpp"
#include "ui/cards/tour_card.hpp"
#include "ui/claim/detail.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/filter_chips.hpp"
#include "ui/list/filter_options.hpp"
#include "ui/list/list.hpp"
#include "ui/list/list_head.hpp"
#include "ui/shell/first_use.hpp"

namespace dateline::ui {

namespace {

constexpr float kHandle = 20;  // the strip with the grip
constexpr float kRound = 12;
constexpr float kEaseSeconds = 0.24f;
constexpr float kStill = 0.5f;  // px: near enough to have arrived

// Tops of the three heights in this window.
std::array<float, 3> stops(const Ui& ui) {
  const core::SizePx window{ImGui::GetIO().DisplaySize.x, ImGui::GetIO().DisplaySize.y};
  std::array<float, 3> tops{};
  app::AppState state = ui.state;
  for (std::size_t i = 0; i < tops.size(); ++i) {
    state.sheet = static_cast<app::Sheet>(i);
    tops[i] = make_layout(window, {}, state).sheet.y;
  }
  return tops;
}

app::Sheet nearest_stop(const std::array<float, 3>& tops, float top) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < tops.size(); ++i) {
    if (std::abs(tops[i] - top) < std::abs(tops[best] - top)) {
      best = i;
    }
  }
  return static_cast<app::Sheet>(best);
}

// A tap on the handle goes one step up, from the top back to the middle.
app::Sheet after(app::Sheet sheet) {
  return sheet == app::Sheet::peek   ? app::Sheet::half
         : sheet == app::Sheet::half ? app::Sheet::full
                                     : app::Sheet::half;
}

struct SheetMemory {
  // where the phone's sheet is drawn now; below 0: where the layout says
  float top = -1;
};

float& top_of(const Ui& ui) {
  return ui.memory.of<SheetMemory>().top;
}

void release(const Ui& ui, bool tapped) {
  const std::array<float, 3> tops = stops(ui);
  ui.memory.dragging.sheet = false;
  const app::Sheet there = tapped ? after(ui.state.sheet) : nearest_stop(tops, top_of(ui));
  if (there != ui.state.sheet) {
    ui.push(app::SheetSet{there});
  }
}

void draw_handle(const Ui& ui, core::RectPx box) {
  // The target reaches a finger's height above the list, where nothing else is.
  const Hit hit = hit_area(ui, "sheet-handle", 0xffffffffu, {box.x, box.y, box.width, kHandle + 8});
  const Canvas canvas = ui.canvas();
  fill(canvas, {box.x + box.width / 2 - 20, box.y + 9, 40, 4}, ui.palette.rule_strong, 2);
  if (hit.focused) {
    draw_focus(ui, {box.x + box.width / 2 - 20, box.y + 9, 40, 4}, 2);
  }
  const bool dragged = ImGui::IsMouseDragging(ImGuiMouseButton_Left, 6);
  if (hit.held && dragged) {
    ui.memory.dragging.sheet = true;
    const float lowest = bottom_of(ui.layout.sheet) - kHandle;
    top_of(ui) =
        std::clamp(box.y + ImGui::GetIO().MouseDelta.y, bottom_of(ui.layout.header), lowest);
  }
  if (ui.memory.dragging.sheet && !hit.held) {
    release(ui, false);
  } else if (hit.clicked) {
    release(ui, true);
  }
}

// Where the sheet's top is now, on its way to where the layout has it.
float follow_layout(const Ui& ui) {
  float& top = top_of(ui);
  const float there = ui.layout.sheet.y;
  if (ui.memory.dragging.sheet) {
    return top;
  }
  if (top < 0 || ui.state.reduced_motion || std::abs(top - there) < kStill) {
    return top = there;
  }
  // Ease-out: each frame covers a part of what is left, 99 % within the time.
  const float part = 1 - std::exp(-4.6f * ImGui::GetIO().DeltaTime / kEaseSeconds);
  top += (there - top) * part;
  ui.memory.wants_next = true;
  return top;
}

// Where list and detail share one panel: the claims of a place, source or speaker just picked come
// before an open claim that is not one of them.
bool shows_detail(const Ui& ui) {
  const app::LinkState& link = ui.state.link;
  const bool scoped = link.place || link.off_map || link.source || link.speaker;
  return ui.frame.open_claim && (ui.frame.position || !scoped);
}

float inset_of(const Ui& ui) {
  return ui.phone() ? kPhoneInset : kInset;
}

// What is told above all else: the tour, and what a reader is told at the first visit. Returns what
// is left of the box.
core::RectPx draw_told(const Ui& ui, core::RectPx box) {
  const auto key = later_key(ui);
  if (!key) {
    return box;
  }
  // elsewhere the tour stands over the view
  const bool map = ui.state.link.view == app::View::map;
  if (map && ui.state.link.tour) {
    box = draw_tour_rows(*key, ui, box);
  }
  if (ui.phone()) {
    const float told = draw_first_use_rows(*key, ui, box);
    box.y += told;
    box.height -= told;
  }
  return box;
}

// What narrows the claims is seen beside an open one too; over chart or article it stands already,
// unless the sheet covers that.
void draw_open_claim(const Ui& ui, core::RectPx box) {
  const bool map = ui.state.link.view == app::View::map;
  const bool covered = ui.phone() && ui.state.sheet == app::Sheet::full;
  if (const auto key = later_key(ui); key && (map || covered)) {
    box = draw_chip_strip(*key, ui, box, inset_of(ui), ChipStrip::sheet);
  }
  draw_detail_panel(ui, box);
}

// The rule beneath the list's head.
void draw_rule(const Ui& ui, const Canvas& canvas, core::RectPx box, float y) {
  if (ui.phone()) {
    rule_across(canvas, box.x, y, box.width, ui.palette.rule, 1);
  } else {
    rule_across(canvas, box.x, y, box.width, ui.palette.ink, 2);
  }
}

void draw_list(const Ui& ui, core::RectPx box, bool filters) {
  const Panel head(ui, "sheet-head", box, ui.palette.surface);
  const Column above{
      .x = box.x,
      .y = box.y,
      .width = box.width,
      .inset = inset_of(ui),
  };
  const float top = draw_list_head(ui, above);
  draw_rule(ui, head.canvas(), box, top);
  const core::RectPx below{
      .x = box.x,
      .y = top + (ui.phone() ? 1 : 2),
      .width = box.width,
      .height = std::max(0.0f, bottom_of(box) - top - 2),
  };
  if (below.height <= 0) {
    return;
  }
  const Panel rows(ui, "sheet-rows", below, ui.palette.surface, Panel::Scroll::vertical);
  Column column = above;
  column.y = rows.top();
  if (const auto key = later_key(ui); key && filters) {
    rows.ends_at(draw_filter_options(*key, ui, column));
  } else {
    rows.ends_at(draw_list_rows(ui, rows, column));
  }
}

void draw_contents(const Ui& ui, core::RectPx box) {
  box = draw_told(ui, box);
  if (box.height <= 0) {
    return;
  }
  const bool asked = ui.memory.cards.filters && filters_in_sheet(ui);
  const bool filters = asked && later_is_here(ui);
  if (shows_detail(ui) && !filters) {
    draw_open_claim(ui, box);
  } else {
    draw_list(ui, box, filters);
  }
}

void draw_ground(const Ui& ui, const Canvas& canvas, core::RectPx box) {
  const ImVec2 top_left{box.x, box.y};
  const ImVec2 bottom_right{right_of(box), bottom_of(box)};
  canvas.list->AddRectFilled(
      top_left,
      bottom_right,
      ui.palette.surface,
      kRound,
      ImDrawFlags_RoundCornersTop
  );
  canvas.list->AddRect(
      {box.x - 1, box.y},
      {right_of(box) + 1, bottom_of(box) + kRound},
      ui.palette.rule_strong,
      kRound,
      ImDrawFlags_RoundCornersTop,
      1
  );
}

void draw_phone_sheet(const Ui& ui) {
  core::RectPx box = ui.layout.sheet;
  box.y = follow_layout(ui);
  box.height = bottom_of(ui.layout.sheet) - box.y;
  const Panel panel(ui, "sheet", box, 0);
  draw_ground(ui, panel.canvas(), box);
  draw_handle(ui, box);
  const core::RectPx contents{
      .x = box.x + 1,
      .y = box.y + kHandle,
      .width = box.width - 2,
      .height = box.height - kHandle,
  };
  draw_contents(ui, contents);
}

}  // namespace

void draw_sheet(const Ui& ui) {
  const core::RectPx box = ui.layout.sheet;
  if (box.width <= 0) {
    return;
  }
  if (ui.phone()) {
    draw_phone_sheet(ui);
    return;
  }
  top_of(ui) = -1;
  draw_contents(ui, {box.x + 1, box.y, box.width - 1, box.height});
  const Panel edge(ui, "sheet-edge", {box.x, box.y, 1, box.height}, ui.palette.rule);
}

}  // namespace dateline::ui
