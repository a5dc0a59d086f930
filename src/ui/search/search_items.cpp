// The results in the panel: headings with their counts, rows (search_rows.cpp), and the way to all
// of a group.
#include <imgui_internal.h>

#include "app/view/frame.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/search/search.hpp"
#include "ui/search/search_parts.hpp"

namespace dateline::ui {

namespace {

const core::SearchGroup& group_of(const Ui& ui, const SearchItem& item) {
  return ui.frame.search->results.of(item.of);
}

// The item's box within the panel's insets.
core::RectPx line_in(core::RectPx box) {
  return {
      .x = box.x + kPhoneInset,
      .y = box.y,
      .width = box.width - 2 * kPhoneInset,
      .height = box.height,
  };
}

void draw_group_head(const Ui& ui, const Canvas& canvas, const SearchItem& item, core::RectPx box) {
  const Palette& palette = ui.palette;
  const core::RectPx line{
      .x = box.x + kPhoneInset,
      .y = box.y + 6,
      .width = box.width - 2 * kPhoneInset,
      .height = box.height - 6,
  };
  const std::string_view words = ui.messages().name(item.of);
  const core::RectPx name = draw_text(canvas, type::small_strong, line, palette.ink, words);
  const core::RectPx after{
      .x = right_of(name) + 6,
      .y = line.y,
      .width = 60,
      .height = line.height,
  };
  const Line total = ui.number(group_of(ui, item).total);
  draw_text(canvas, type::small, after, palette.ink_3, total.view());
  if (item.top > 0) {
    rule_across(canvas, box.x, box.y, box.width, palette.rule);
  }
}

// That from here on all is only spelt alike.
void draw_near(const Ui& ui, const Canvas& canvas, core::RectPx box) {
  const core::RectPx line{
      .x = box.x + kPhoneInset,
      .y = box.y + 4,
      .width = box.width - 2 * kPhoneInset,
      .height = box.height - 4,
  };
  draw_text(canvas, type::tiny, line, ui.palette.ink_3, ui.say(Message::search_near));
}

// The way to all of a group. True when it was clicked.
bool draw_more(
    const Ui& ui,
    const Canvas& canvas,
    const SearchItem& item,
    core::RectPx box,
    bool chosen
) {
  const Palette& palette = ui.palette;
  const auto number = static_cast<std::uint32_t>(item.of);
  const Hit hit = hit_area(ui, "found-all", number, box);
  const float heat = chosen ? 1 : hit.heat;
  if (heat > 0) {
    fill(canvas, box, faded(palette.sunken, heat));
  }
  if (chosen) {
    fill(canvas, {box.x, box.y, 3, box.height}, palette.ink);
  }
  const Line words = ui.say_with(Message::search_all, {group_of(ui, item).total});
  draw_text(canvas, type::small_strong, line_in(box), palette.ink, words.view());
  return hit.clicked;
}

// How many there are beyond those that can be listed.
void draw_rest(const Ui& ui, const Canvas& canvas, const SearchItem& item, core::RectPx box) {
  const core::SearchGroup& group = group_of(ui, item);
  const auto listed_hits = static_cast<std::uint32_t>(group.hits.size());
  const Line words = ui.say_with(Message::search_rest, {group.total - listed_hits});
  draw_text(canvas, type::small, line_in(box), ui.palette.ink_3, words.view());
}

void draw_item(
    const Ui& ui,
    const Canvas& canvas,
    SearchMemory& memory,
    std::size_t at,
    core::RectPx box
) {
  const SearchItem& item = memory.items[at];
  const bool chosen = at == memory.chosen && !ui.touch();
  bool clicked = false;
  switch (item.kind) {
    case SearchItem::Kind::group:
      draw_group_head(ui, canvas, item, box);
      break;
    case SearchItem::Kind::near:
      draw_near(ui, canvas, box);
      break;
    case SearchItem::Kind::rest:
      draw_rest(ui, canvas, item, box);
      break;
    case SearchItem::Kind::more:
      clicked = draw_more(ui, canvas, item, box, chosen);
      break;
    case SearchItem::Kind::hit:
      clicked = draw_search_item(ui, canvas, *ui.frame.search, item, box, chosen);
      break;
  }
  if (clicked) {
    pick_item(ui, memory, item);
  }
}

// With its group's heading, where it is the group's first.
void show_chosen(const Panel& panel, SearchMemory& memory) {
  const SearchItem& item = memory.items[memory.chosen];
  const float top = panel.top() + item.top;
  const float head = memory.chosen <= 1 ? kGroupHead : 0;
  panel.show(top - head, top + item.height);
  memory.show_chosen = false;
}

}  // namespace

void draw_items(const Ui& ui, const Panel& panel, SearchMemory& memory) {
  const core::RectPx view = panel.box();
  if (memory.show_chosen && memory.chosen < memory.items.size()) {
    show_chosen(panel, memory);
  }
  ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, true);  // arrows walk through them; Tab leads on
  for (std::size_t i = 0; i < memory.items.size(); ++i) {
    const SearchItem& item = memory.items[i];
    const core::RectPx box{
        .x = view.x,
        .y = panel.top() + item.top,
        .width = view.width,
        .height = item.height,
    };
    if (bottom_of(box) > view.y && box.y < bottom_of(view)) {
      draw_item(ui, panel.canvas(), memory, i, box);
    }
  }
  ImGui::PopItemFlag();
}

}  // namespace dateline::ui
