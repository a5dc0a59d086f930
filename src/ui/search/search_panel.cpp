// The panel of what a search found: groups with their counts, one row chosen by arrows, and a
// sentence where there is nothing. It knows where rows stand; rows are drawn by search_rows.cpp,
// letters are typed in search_field.cpp.
#include <algorithm>

#include <imgui_internal.h>

#include "app/view/frame.hpp"
#include "ui/cards/notice.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/search/search.hpp"

namespace dateline::ui {

namespace {

constexpr float kWide = 420;         // on a desktop
constexpr float kMostHigh = 0.7f;    // of the window
constexpr std::uint32_t kFirst = 5;  // of a group, until all are asked for
constexpr float kGroup = 32;
constexpr float kNear = 26;
constexpr float kRest = 30;

bool narrow(const Ui& ui) {
  return ui.layout.kind == Layout::Kind::phone || ui.layout.kind == Layout::Kind::two_narrow;
}

core::RectPx window_below_header(const Ui& ui) {
  const core::RectPx header = ui.layout.header;
  const float all = std::max(
      {bottom_of(ui.layout.timeline),
       bottom_of(ui.layout.view),
       bottom_of(ui.layout.map),
       bottom_of(ui.layout.sheet)}
  );
  const float bottom = narrow(ui) ? above_notice(ui, all) : all;
  return {header.x, bottom_of(header), header.width, std::max(0.0f, bottom - bottom_of(header))};
}

float more_height(const Ui& ui) {
  return ui.touch() ? 44.0f : 32.0f;
}

// --- What stands where
//   --------------------------------------------------------------------------------------------

struct Layer {
  const Ui& ui;
  const Canvas& canvas;
  const app::Search& search;
  SearchMemory& memory;
  float width = 0;
  float y = 0;
  std::size_t count = 0;  // items laid

  SearchItem& add(SearchItem::Kind kind, core::SearchKind of, float height) {
    if (memory.items.size() == count) {
      memory.items.emplace_back();
    }
    SearchItem& item = memory.items[count++];
    item.kind = kind;
    item.of = of;
    item.hit = 0;
    item.words = {};
    item.top = y;
    item.height = height;
    y += height;
    return item;
  }

  void add_hit(core::SearchKind of, std::uint32_t hit) {
    SearchItem& item = add(SearchItem::Kind::hit, of, 0);
    item.hit = hit;
    later::word_item(ui, canvas, search, item, width);
    y += item.height;
  }

  void add_group(core::SearchKind of) {
    const core::SearchGroup& group = search.results.of(of);
    if (group.hits.empty()) {
      return;
    }
    add(SearchItem::Kind::group, of, kGroup);
    const auto listed = static_cast<std::uint32_t>(group.hits.size());
    const bool whole = (memory.whole >> static_cast<unsigned>(of) & 1u) != 0;
    const std::uint32_t shown = whole ? listed : std::min(listed, kFirst);
    for (std::uint32_t i = 0; i < shown; ++i) {
      if (i == group.total - group.near) {
        add(SearchItem::Kind::near, of, kNear);
      }
      add_hit(of, i);
    }
    if (shown < listed) {
      add(SearchItem::Kind::more, of, more_height(ui));
    } else if (listed < group.total) {
      add(SearchItem::Kind::rest, of, kRest);
    }
    y += 4;
  }
};

bool can_choose(const SearchItem& item) {
  return item.kind == SearchItem::Kind::hit || item.kind == SearchItem::Kind::more;
}

// The best is chosen to begin with: Enter opens it.
void choose_first(SearchMemory& memory) {
  memory.chosen = 0;
  while (memory.chosen < memory.items.size() && !can_choose(memory.items[memory.chosen])) {
    ++memory.chosen;
  }
  memory.show_chosen = true;
}

void lay_out(const Ui& ui, const Canvas& canvas, SearchMemory& memory, float width) {
  const app::Search& search = *ui.frame.search;
  const SearchLaidFor now{
      search.version,
      width,
      ui.frame.pixel_ratio,
      ui.memory.faces_version,
      memory.whole,
      ui.touch()
  };
  if (memory.laid_for == now && !memory.items.empty()) {
    return;
  }
  const bool other_results = memory.laid_for.version != now.version;
  Layer layer{ui, canvas, search, memory, width, 0, 0};
  for (std::size_t i = 0; i < core::kSearchKinds; ++i) {
    layer.add_group(static_cast<core::SearchKind>(i));
  }
  memory.items.resize(layer.count);
  memory.content = layer.y + 4;
  memory.laid_for = now;
  if (other_results) {
    choose_first(memory);
  }
}

// --- What is done with it
//   --------------------------------------------------------------------------------------------

void push_choice(const Ui& ui, const core::SearchHit& hit) {
  const app::LinkState& link = ui.state.link;
  switch (hit.kind) {  // what is chosen already is not let go of
    case core::SearchKind::place:
      if (link.place != core::PlaceIndex{hit.index}) {
        ui.push(app::PlacePicked{{hit.index}});
      }
      break;
    case core::SearchKind::speaker:
      if (link.speaker != core::ActorIndex{hit.index}) {
        ui.push(app::SpeakerPicked{{hit.index}});
      }
      break;
    case core::SearchKind::source:
      if (link.source != core::SourceIndex{hit.index}) {
        ui.push(app::SourcePicked{{hit.index}});
      }
      break;
    case core::SearchKind::question:
      if (link.question != core::QuestionIndex{hit.index}) {
        ui.push(app::QuestionToggled{{hit.index}});
      }
      break;
    case core::SearchKind::claim:
    case core::SearchKind::figure:
      ui.push(app::ClaimFound{{hit.index}});
      break;
  }
}

void close(const Ui& ui, SearchMemory& memory) {
  if (memory.unsettled) {
    ui.push(app::QueryTyped{memory.text, true});
  }
  memory.unsettled = false;
  ui.push(app::SearchClosed{});
}

void pick_item(const Ui& ui, SearchMemory& memory, const SearchItem& item) {
  if (item.kind == SearchItem::Kind::more) {
    memory.whole |= 1u << static_cast<unsigned>(item.of);
    ui.memory.search_asked = !ui.touch();
    ui.memory.wants_next = true;
    return;
  }
  ui.push(app::QueryTyped{memory.text, true});
  memory.unsettled = false;
  push_choice(ui, ui.frame.search->results.of(item.of).hits[item.hit]);
  ui.push(app::SearchClosed{});
}

void step_choice(SearchMemory& memory, int by) {
  const auto count = static_cast<std::ptrdiff_t>(memory.items.size());
  for (auto at = static_cast<std::ptrdiff_t>(memory.chosen) + by; at >= 0 && at < count; at += by) {
    if (!can_choose(memory.items[static_cast<std::size_t>(at)])) {
      continue;
    }
    memory.chosen = static_cast<std::size_t>(at);
    memory.show_chosen = true;
    return;
  }
}

void take_panel_keys(const Ui& ui, SearchMemory& memory) {
  if (memory.items.empty()) {
    return;
  }
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow) || memory.page_key == FieldKey::down) {
    step_choice(memory, 1);
  }
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow) || memory.page_key == FieldKey::up) {
    step_choice(memory, -1);
  }
  if (memory.entered && memory.chosen < memory.items.size()) {
    pick_item(ui, memory, memory.items[memory.chosen]);
  }
  memory.entered = false;
}

// --- What it looks like
//   --------------------------------------------------------------------------------------------

void draw_group_head(const Ui& ui, const Canvas& canvas, const SearchItem& item, core::RectPx box) {
  const core::RectPx line{
      box.x + kPhoneInset,
      box.y + 6,
      box.width - 2 * kPhoneInset,
      box.height - 6
  };
  const core::RectPx name =
      draw_text(canvas, type::small_strong, line, ui.palette.ink, ui.messages().name(item.of));
  draw_text(
      canvas,
      type::small,
      {right_of(name) + 6, line.y, 60, line.height},
      ui.palette.ink_3,
      ui.number(ui.frame.search->results.of(item.of).total).view()
  );
  if (item.top > 0) {
    rule_across(canvas, box.x, box.y, box.width, ui.palette.rule);
  }
}

bool draw_more(
    const Ui& ui,
    const Canvas& canvas,
    const SearchItem& item,
    core::RectPx box,
    bool chosen
) {
  const Hit hit = hit_area(ui, "found-all", static_cast<std::uint32_t>(item.of), box);
  const float heat = chosen ? 1 : hit.heat;
  if (heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, heat));
  }
  if (chosen) {
    fill(canvas, {box.x, box.y, 3, box.height}, ui.palette.ink);
  }
  const Line line = ui.say_with(Message::search_all, {ui.frame.search->results.of(item.of).total});
  draw_text(
      canvas,
      type::small_strong,
      {box.x + kPhoneInset, box.y, box.width - 2 * kPhoneInset, box.height},
      ui.palette.ink,
      line.view()
  );
  return hit.clicked;
}

void draw_rest(const Ui& ui, const Canvas& canvas, const SearchItem& item, core::RectPx box) {
  const core::SearchGroup& group = ui.frame.search->results.of(item.of);
  const Line line = ui.say_with(
      Message::search_rest,
      {group.total - static_cast<std::uint32_t>(group.hits.size())}
  );
  draw_text(
      canvas,
      type::small,
      {box.x + kPhoneInset, box.y, box.width - 2 * kPhoneInset, box.height},
      ui.palette.ink_3,
      line.view()
  );
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
      draw_text(
          canvas,
          type::tiny,
          {box.x + kPhoneInset, box.y + 4, box.width - 2 * kPhoneInset, box.height - 4},
          ui.palette.ink_3,
          ui.say(Message::search_near)
      );
      break;
    case SearchItem::Kind::rest:
      draw_rest(ui, canvas, item, box);
      break;
    case SearchItem::Kind::more:
      clicked = draw_more(ui, canvas, item, box, chosen);
      break;
    case SearchItem::Kind::hit:
      clicked = later::draw_search_item(ui, canvas, *ui.frame.search, item, box, chosen);
      break;
  }
  if (clicked) {
    pick_item(ui, memory, item);
  }
}

void draw_items(const Ui& ui, const Panel& panel, SearchMemory& memory, float top) {
  if (memory.show_chosen && memory.chosen < memory.items.size()) {
    const SearchItem& item = memory.items[memory.chosen];
    panel.show(top + item.top - (memory.chosen <= 1 ? kGroup : 0), top + item.top + item.height);
    memory.show_chosen = false;
  }
  ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, true);  // arrows walk through them; Tab leads on
  for (std::size_t i = 0; i < memory.items.size(); ++i) {
    const core::RectPx box{
        panel.box().x,
        top + memory.items[i].top,
        panel.box().width,
        memory.items[i].height
    };
    if (bottom_of(box) > panel.box().y && box.y < bottom_of(panel.box())) {
      draw_item(ui, panel.canvas(), memory, i, box);
    }
  }
  ImGui::PopItemFlag();
}

float draw_paragraph(
    const Ui& ui,
    const Canvas& canvas,
    const Column& column,
    float y,
    TextStyle style,
    ImU32 ink,
    std::string_view text
) {
  const TextStyle used = ui.phone() ? sized(style, style.size + 2, style.line + 4) : style;
  return y + draw_wrapped(canvas, used, {column.left(), y}, column.inner(), ink, text, 6) + 4;
}

// The day that one stands on, and what it keeps out.
float draw_known_on(const Ui& ui, const Canvas& canvas, const Column& column, float y) {
  if (!ui.state.link.known_on) {
    return y;
  }
  const Line line = ui.say_with(
      Message::search_known,
      {day_text(ui.messages(), *ui.state.link.known_on, true).view()}
  );
  return draw_paragraph(ui, canvas, column, y, type::small, ui.palette.ink_2, line.view());
}

// The way out of the day that one stands on; whether it leads to anything is not known on that day.
float draw_later(const Ui& ui, const Column& column, float y) {
  if (!ui.state.link.known_on) {
    return y;
  }
  const std::string_view words = ui.say(Message::search_later_show);
  const float high = ui.touch() ? 44.0f : 32.0f;
  if (button(
          ui,
          "search-later",
          {column.left(), y + 4, std::min(column.inner(), button_width(ui, words, false)), high},
          words
      )) {
    ui.push(app::KnownOnSet{ui.world.last_published, true});
  }
  return y + high + 12;
}

float draw_nothing(const Ui& ui, const Canvas& canvas, const Column& column, float y) {
  y = draw_paragraph(
      ui,
      canvas,
      column,
      y,
      type::strong,
      ui.palette.ink,
      ui.say_with(Message::search_none, {ui.state.link.query}).view()
  );
  y = draw_paragraph(
      ui,
      canvas,
      column,
      y,
      type::small,
      ui.palette.ink_2,
      ui.say(Message::search_none_where)
  );
  y = draw_known_on(ui, canvas, column, y);
  y = draw_later(ui, column, y);
  return draw_paragraph(
      ui,
      canvas,
      column,
      y,
      type::small,
      ui.palette.ink_3,
      ui.say(Message::search_none_try)
  );
}

float draw_preparing(
    const Ui& ui,
    const Canvas& canvas,
    const Column& column,
    float y,
    double progress
) {
  y = draw_paragraph(
      ui,
      canvas,
      column,
      y,
      type::small,
      ui.palette.ink_2,
      ui.say(Message::search_preparing)
  );
  fill(canvas, {column.left(), y, column.inner(), 2}, ui.palette.rule);
  fill(
      canvas,
      {column.left(), y, column.inner() * static_cast<float>(progress), 2},
      ui.palette.ink
  );
  return y + 8;
}

// Sentences where there are no rows. Returns the bottom.
float draw_sentences(const Ui& ui, const Canvas& canvas, const Column& column) {
  const app::Search* const search = ui.frame.search.get();
  const float y = column.y + 14;
  if (search == nullptr || !search->ready) {
    return draw_preparing(ui, canvas, column, y, search != nullptr ? search->progress : 0) + 8;
  }
  if (search->results.query.count > 0) {
    return draw_nothing(ui, canvas, column, y) + 8;
  }
  return draw_known_on(
             ui,
             canvas,
             column,
             draw_paragraph(
                 ui,
                 canvas,
                 column,
                 y,
                 type::small,
                 ui.palette.ink_2,
                 ui.say(Message::search_start)
             )
         ) +
         8;
}

// The field above the results, where the header has no room for it. Returns what is left for these.
core::RectPx draw_field_row(const Ui& ui, core::RectPx box) {
  constexpr float kRow = 64;
  constexpr float kField = 44;
  const core::RectPx row{box.x, box.y, box.width, std::min(kRow, box.height)};
  const Panel panel(ui, "search-field", row, ui.palette.surface);
  later::draw_search_field(
      ui,
      {row.x + kPhoneInset, row.y + 10, row.width - 2 * kPhoneInset, kField}
  );
  rule_across(panel.canvas(), row.x, bottom_of(row) - 1, row.width, ui.palette.rule);
  return {box.x, bottom_of(row), box.width, box.height - row.height};
}

core::RectPx desktop_box(const Ui& ui, const SearchMemory& memory) {
  const core::RectPx below = window_below_header(ui);
  const float wide = std::min(kWide, below.width);
  const float most = above_notice(ui, bottom_of(below)) - below.y;
  const float high =
      std::min({memory.content, (below.height + ui.layout.header.height) * kMostHigh, most});
  return {std::max(below.x, right_of(memory.field) - wide), below.y - 1, wide, high};
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
  close(ui, memory);
}

}  // namespace

void later::draw_search_panel(const Ui& ui) {
  SearchMemory& memory = search_of(ui);
  const core::RectPx room =
      narrow(ui) ? draw_field_row(ui, window_below_header(ui)) : desktop_box(ui, memory);
  const float width = narrow(ui) ? room.width : std::min(kWide, room.width);
  const bool rows = ui.frame.search && ui.frame.search->ready && !ui.frame.search->results.empty();
  const float before = memory.content;
  {
    const Canvas measure = ui.canvas();
    if (rows) {
      lay_out(ui, measure, memory, width);
    } else {
      memory.items.clear();
    }
    take_panel_keys(ui, memory);
    memory.page_key = FieldKey::none;
  }
  const core::RectPx box = narrow(ui) ? room : desktop_box(ui, memory);
  memory.panel = box;
  if (box.height < 1 && !rows) {
    memory.content = 60, ui.memory.wants_next = true;
  }
  const Panel panel(
      ui,
      "search",
      box,
      narrow(ui) ? ui.palette.surface : ui.palette.raised,
      Panel::Scroll::vertical
  );
  float bottom = panel.top() + memory.content;
  if (rows) {
    draw_items(ui, panel, memory, panel.top());
  } else {
    bottom = draw_sentences(ui, panel.canvas(), {box.x, panel.top(), box.width, kPhoneInset});
  }
  if (!rows) {
    memory.content = bottom - panel.top();
  }
  if (memory.content != before) {
    ui.memory.wants_next = true;
  }
  panel.ends_at(bottom);
  if (!narrow(ui)) {
    outline(panel.canvas(), box, ui.palette.rule_strong);
  }
  close_when_pressed_beside(ui, memory);
  memory.opened = false;
}

}  // namespace dateline::ui
