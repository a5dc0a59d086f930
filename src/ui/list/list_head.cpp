// The head of the list panel: what the story is called, what is counted, the ways to narrow it, and
// the tabs.
#include "ui/list/list_head.hpp"

#include <algorithm>

#include "app/view/selection.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/controls.hpp"
#include "ui/list/filter_card_memory.hpp"
#include "ui/list/filter_chips.hpp"

namespace dateline::ui {

namespace {

constexpr float kBetweenActions = 14;  // between the words that filter, begin the tour, and clear

bool filters_on(const app::LinkState& link) {
  bool on = link.known_on.has_value();
  for (std::size_t part = 0; part < app::kFilterParts; ++part) {
    const auto filter = static_cast<app::FilterPart>(part);
    on = on || app::is_on(link, filter);
  }
  return on;
}

// Opens the card of filters; its rectangle is where the card hangs.
void toggle_filters(const Ui& ui, bool clicked, core::RectPx box) {
  FilterCardMemory& memory = ui.memory.of<FilterCardMemory>();
  memory.button = box;
  if (!clicked) {
    return;
  }
  bool& open = ui.memory.cards.filters;
  open = !open;
  // Its choices are drawn after all else: whoever opens it by keys goes on in it.
  const bool by_key = open && ImGui::GetIO().NavVisible;
  memory.opened_by = by_key ? ui.memory.controls_drawn : 0;
  memory.enter = open;
}

// What is shown of all there is: a count at rest, what is left when filters are on.
Line meta_text(const Ui& ui) {
  const std::uint32_t all = ui.frame.known;
  if (filters_on(ui.state.link)) {
    const auto passing = static_cast<std::uint32_t>(ui.frame.passing.size());
    return ui.say_with(Message::part_of_claims, {passing, all});
  }
  const auto sources = static_cast<std::uint32_t>(ui.frame.sources.size());
  Line line;
  line.add(ui.say_with(Message::claims, {all}).view()).add(" · ");
  line.add(ui.say_with(Message::speakers, {ui.memory.words.speakers}).view()).add(" · ");
  return line.add(ui.say_with(Message::articles, {sources}).view());
}

// Widths of the ways to filter, to be guided and to clear; 0 for one that is not there. A phone
// filters by the button beside its tabs, and is guided from its list.
struct ActionWidths {
  float filter = 0;
  float tour = 0;
  float clear = 0;
};

float action_width(const Ui& ui, Message words) {
  return text_width(ui.canvas(), type::small_strong, ui.say(words)) + 2;
}

ActionWidths measure_actions(const Ui& ui) {
  ActionWidths actions;
  if (!ui.phone()) {
    actions.filter = action_width(ui, Message::filter);
  }
  if (!ui.phone() && !ui.story().tour.empty()) {
    actions.tour = action_width(ui, Message::guided_tour);
  }
  if (filters_on(ui.state.link)) {
    actions.clear = action_width(ui, Message::clear_filters);
  }
  return actions;
}

// With the spaces between them.
float width_of(const ActionWidths& actions) {
  float all = 0;
  for (const float action : {actions.filter, actions.tour, actions.clear}) {
    if (action > 0) {
      all += action + (all > 0 ? kBetweenActions : 0);
    }
  }
  return all;
}

// From the left of `box`, as high as it.
void draw_actions(const Ui& ui, core::RectPx box, const ActionWidths& actions) {
  if (actions.filter > 0) {
    box.width = actions.filter;
    const bool clicked = text_button(ui, "filter", box, ui.say(Message::filter), Align::left);
    toggle_filters(ui, clicked, box);
    box.x += actions.filter + kBetweenActions;
  }
  if (actions.tour > 0) {
    box.width = actions.tour;
    if (text_button(ui, "tour", box, ui.say(Message::guided_tour), Align::left)) {
      ui.push(app::TourStepPicked{ui.state.link.tour.value_or(0)});
    }
    box.x += actions.tour + kBetweenActions;
  }
  if (actions.clear > 0) {
    box.width = actions.clear;
    if (text_button(ui, "clear-filters", box, ui.say(Message::clear_filters), Align::left)) {
      ui.push(app::FiltersCleared{});
    }
  }
}

// The count, and those ways: beside it where there is room, else beneath. Returns the bottom.
float draw_meta(const Ui& ui, core::RectPx box) {
  const Canvas canvas = ui.canvas();
  const Line line = meta_text(ui);
  const ActionWidths actions = measure_actions(ui);
  const float actions_wide = width_of(actions);
  const float words_wide = text_width(canvas, type::small, line.view());
  const bool beneath = words_wide + 10 + actions_wide > box.width;
  draw_text(
      canvas,
      type::small,
      {box.x, box.y, box.width - (beneath ? 0 : actions_wide + 8), box.height},
      filters_on(ui.state.link) ? ui.palette.ink_2 : ui.palette.ink_3,
      line.view()
  );
  const core::RectPx place{
      .x = beneath ? box.x : right_of(box) - actions_wide,
      .y = beneath ? bottom_of(box) + 2 : box.y,
      .width = actions_wide,
      .height = box.height,
  };
  draw_actions(ui, place, actions);
  return bottom_of(place);
}

// A phone's way to the filters, beside the tabs.
void draw_filter_icon(const Ui& ui, core::RectPx box) {
  const Canvas canvas = ui.canvas();
  const Hit hit = hit_area(ui, "filter", 0xffffffffu, box);
  const bool lit = ui.memory.cards.filters || hit.heat > 0;
  fill(canvas, box, lit ? ui.palette.sunken : ui.palette.surface, kRadius);
  outline(canvas, box, ui.palette.rule_strong, kRadius);
  const ImVec2 c = centre_of(box);
  for (int i = 0; i < 3; ++i) {
    const auto line = static_cast<float>(i);
    const float left = c.x - 8 + line * 3;
    const float top = c.y - 6 + line * 5;
    rule_across(canvas, left, top, 16 - line * 6, ui.palette.ink, 2);
  }
  tooltip(ui, hit, box, ui.say(Message::filter));
  if (hit.focused) {
    draw_focus(ui, box, kRadius);
  }
  toggle_filters(ui, hit.clicked, box);
}

// The claims of one place stand under places, whatever tab led there.
app::ListTab shown_tab(const app::LinkState& link) {
  if (link.place || link.off_map) {
    return app::ListTab::places;
  }
  if (link.source) {
    return app::ListTab::sources;
  }
  return link.speaker ? app::ListTab::speakers : link.tab;
}

// A tab also leads out of the claims of one place or source.
void pick_tab(const Ui& ui, app::ListTab tab) {
  for (const auto part :
       {app::FilterPart::place,
        app::FilterPart::off_map,
        app::FilterPart::source,
        app::FilterPart::speaker}) {
    if (app::is_on(ui.state.link, part)) {
      ui.push(app::FilterDropped{part});
    }
  }
  if (app::lists_news(ui.state.link) && tab == app::ListTab::questions) {
    ui.push(app::FilterDropped{app::FilterPart::news});
  }
  if (ui.state.link.tab != tab) {
    ui.push(app::TabPicked{tab});
  }
}

void draw_tabs(const Ui& ui, core::RectPx box) {
  const Canvas canvas = ui.canvas();
  core::PerEnum<app::ListTab, float> widths;
  float words = 0;
  for (const app::ListTab tab : core::each<app::ListTab>) {
    widths[tab] = text_width(canvas, type::small_strong, ui.messages().name(tab));
    words += widths[tab];
  }
  // A longer word has a wider tab: in some languages four equal ones would cut it.
  const float spare = (box.width - words) / static_cast<float>(app::kListTabs);
  float edge = box.x;
  fill(canvas, box, ui.palette.surface, kRadius);
  for (const app::ListTab tab : core::each<app::ListTab>) {
    const float left = canvas.snap(edge);
    edge += widths[tab] + spare;
    const Segment segment{
        .name = "tab",
        .number = static_cast<std::uint32_t>(tab),
        .box = {left, box.y, canvas.snap(edge) - left, box.height},
        .words = ui.messages().name(tab),
        .chosen = shown_tab(ui.state.link) == tab,
        .ruled = tab != app::ListTab{},
    };
    if (draw_segment(ui, segment)) {
      pick_tab(ui, tab);
    }
  }
  outline(canvas, box, ui.palette.rule_strong, kRadius);
}

// What the story is called over its list. Returns the bottom.
float draw_heading(const Ui& ui, Column column) {
  const core::Story& story = ui.story();
  const float y = column.y + 16;
  const float high = draw_wrapped(
      ui.canvas(),
      type::title,
      {column.left(), y},
      column.inner(),
      ui.palette.ink,
      story.heading.empty() ? story.title : story.heading,
      3
  );
  return y + high + 4;
}

}  // namespace

float draw_list_head(const Ui& ui, Column column) {
  float y = column.y;
  if (!ui.phone()) {
    y = draw_heading(ui, column);
  }
  if (!ui.phone() || filters_on(ui.state.link)) {
    const core::RectPx meta{
        .x = column.left(),
        .y = y,
        .width = column.inner(),
        .height = 20,
    };
    y = draw_meta(ui, meta) + 10;
  }
  if (const auto key = later_key(ui); key && !ui.frame.chips.empty()) {
    y = draw_filter_chips(*key, ui, {column.x, y - 2, column.width, column.inset});
  }
  ui.memory.of<FilterCardMemory>().chips_bottom = y;
  const float high = ui.roomy_px(32);
  const float beside = ui.phone() ? 52.0f : 0.0f;
  const core::RectPx tabs{
      .x = column.left(),
      .y = y,
      .width = column.inner() - beside,
      .height = high,
  };
  draw_tabs(ui, tabs);
  if (beside > 0) {
    const core::RectPx filter{
        .x = column.right() - 44,
        .y = y,
        .width = 44,
        .height = high,
    };
    draw_filter_icon(ui, filter);
  }
  return y + high + (ui.phone() ? 10 : 14);
}

}  // namespace dateline::ui
