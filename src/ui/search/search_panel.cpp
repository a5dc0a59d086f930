// The panel of what a search found: where it stands, its rows or a sentence where there are none,
// and when it closes. Letters are typed in search_field.cpp.
#include <algorithm>

#include "app/view/frame.hpp"
#include "ui/cards/notice.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/search/search.hpp"
#include "ui/search/search_parts.hpp"

namespace dateline::ui {

namespace {

constexpr float kWide = 420;       // on a desktop
constexpr float kMostHigh = 0.7f;  // of the window

core::RectPx window_below_header(const Ui& ui) {
  const Layout& layout = ui.layout;
  const core::RectPx header = layout.header;
  const float all = std::max(
      {bottom_of(layout.timeline),
       bottom_of(layout.view),
       bottom_of(layout.map),
       bottom_of(layout.sheet)}
  );
  const float bottom = fills_window(ui) ? above_notice(ui, all) : all;
  return {
      .x = header.x,
      .y = bottom_of(header),
      .width = header.width,
      .height = std::max(0.0f, bottom - bottom_of(header)),
  };
}

// The field above the results, where the header has no room for it. Returns what is left for these.
core::RectPx draw_field_row(core::LaterKey key, const Ui& ui, core::RectPx box) {
  constexpr float kRow = 64;
  constexpr float kField = 44;
  const core::RectPx row{
      .x = box.x,
      .y = box.y,
      .width = box.width,
      .height = std::min(kRow, box.height),
  };
  const core::RectPx field{
      .x = row.x + kPhoneInset,
      .y = row.y + 10,
      .width = row.width - 2 * kPhoneInset,
      .height = kField,
  };
  const Panel panel(ui, "search-field", row, ui.palette.surface);
  draw_search_field(key, ui, field);
  rule_across(panel.canvas(), row.x, bottom_of(row) - 1, row.width, ui.palette.rule);
  return {
      .x = box.x,
      .y = bottom_of(row),
      .width = box.width,
      .height = box.height - row.height,
  };
}

core::RectPx desktop_box(const Ui& ui, const SearchMemory& memory) {
  const core::RectPx below = window_below_header(ui);
  const float wide = std::min(kWide, below.width);
  const float of_window = (below.height + ui.layout.header.height) * kMostHigh;
  const float to_notice = above_notice(ui, bottom_of(below)) - below.y;
  const float field_right = right_of(memory.field);
  return {
      .x = std::max(below.x, field_right - wide),
      .y = below.y - 1,
      .width = wide,
      .height = std::min({memory.content, of_window, to_notice}),
  };
}

void close_when_pressed_beside(const Ui& ui, SearchMemory& memory) {
  if (!ImGui::IsMouseClicked(0) || memory.opened) {
    return;
  }
  const ImVec2 at = ImGui::GetIO().MousePos;
  const core::ScreenPx point{at.x, at.y};
  if (memory.panel.contains(point) || memory.field.contains(point)) {
    return;
  }
  ui.memory.search_left = true;
  close_search(ui, memory);
}

bool has_rows(const Ui& ui) {
  const app::Search* const search = ui.frame.search.get();
  return search != nullptr && search->ready && !search->results.empty();
}

// Lays the results out and takes the keys that walk through them. Returns the panel's box.
core::RectPx prepare_panel(core::LaterKey key, const Ui& ui, SearchMemory& memory, bool rows) {
  const bool fills = fills_window(ui);
  const core::RectPx room =
      fills ? draw_field_row(key, ui, window_below_header(ui)) : desktop_box(ui, memory);
  const float width = fills ? room.width : std::min(kWide, room.width);
  if (rows) {
    lay_out_results(ui, memory, width);
  } else {
    memory.items.clear();
  }
  handle_search_keys(ui, memory);
  memory.page_key = FieldKey::none;
  return fills ? room : desktop_box(ui, memory);
}

// Returns the bottom.
float draw_contents(const Ui& ui, const Panel& panel, SearchMemory& memory, bool rows) {
  if (rows) {
    const float bottom = panel.top() + memory.content;
    draw_items(ui, panel, memory);
    return bottom;
  }
  const Column column{
      .x = panel.box().x,
      .y = panel.top(),
      .width = panel.box().width,
      .inset = kPhoneInset,
  };
  const float bottom = draw_sentences(ui, panel.canvas(), column);
  memory.content = bottom - panel.top();
  return bottom;
}

}  // namespace

void draw_search_panel(core::LaterKey key, const Ui& ui) {
  SearchMemory& memory = search_of(ui);
  const bool fills = fills_window(ui);
  const bool rows = has_rows(ui);
  const float before = memory.content;
  const core::RectPx box = prepare_panel(key, ui, memory, rows);
  memory.panel = box;
  if (box.height < 1 && !rows) {
    memory.content = 60;
    ui.memory.wants_next = true;
  }
  const ImU32 ground = fills ? ui.palette.surface : ui.palette.raised;
  const Panel panel(ui, "search", box, ground, Panel::Scroll::vertical);
  const float bottom = draw_contents(ui, panel, memory, rows);
  if (memory.content != before) {
    ui.memory.wants_next = true;
  }
  panel.ends_at(bottom);
  if (!fills) {
    outline(panel.canvas(), box, ui.palette.rule_strong);
  }
  close_when_pressed_beside(ui, memory);
  memory.opened = false;
}

}  // namespace dateline::ui
