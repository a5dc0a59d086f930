// The head of the list panel: what the story is called, what is counted, the ways to narrow it, and
// the tabs. It knows no row.
#include "ui/list/list_head.hpp"

#include <algorithm>

#include "app/view/selection.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/filter_chips.hpp"

namespace dateline::ui {

namespace {

constexpr float kBetweenWays = 14;  // between the words that filter, begin the tour, and clear

bool filters_on(const app::LinkState& link) {
  bool on = link.known_on.has_value();
  for (std::size_t part = 0; part < app::kFilterParts; ++part) {
    on = on || app::is_on(link, static_cast<app::FilterPart>(part));
  }
  return on;
}

// Opens the card of filters; its rectangle is where the card hangs.
void toggle_filters(const Ui& ui, bool clicked, core::RectPx box) {
  ui.memory.ways.filter_button = box;
  if (!clicked) {
    return;
  }
  ui.memory.ways.filters_open = !ui.memory.ways.filters_open;
  // Its choices are drawn after all else: whoever opens it by keys goes on in it.
  ui.memory.ways.opened_by =
      ui.memory.ways.filters_open && ImGui::GetIO().NavVisible ? ui.memory.controls_drawn : 0;
  ui.memory.ways.enter = ui.memory.ways.filters_open;
}

// What is shown of all there is: a count at rest, what is left when filters are on.
Line meta_text(const Ui& ui) {
  const std::uint32_t all = ui.frame.known;
  if (filters_on(ui.state.link)) {
    return ui.say_with(
        Message::part_of_claims,
        {static_cast<std::uint32_t>(ui.frame.passing.size()), all}
    );
  }
  Line line;
  line.add(ui.say_with(Message::claims, {all}).view())
      .add(" · ")
      .add(ui.say_with(Message::speakers, {ui.memory.words.speakers}).view());
  return line.add(" · ").add(
      ui.say_with(Message::articles, {static_cast<std::uint32_t>(ui.frame.sources.size())}).view()
  );
}

// The count, and the ways to filter, to be guided and to clear: beside it where there is room, else
// beneath. A phone filters by the button beside its tabs. Returns the bottom.
float draw_meta(const Ui& ui, core::RectPx box) {
  const Canvas canvas = ui.canvas();
  const bool on = filters_on(ui.state.link);
  const Line line = meta_text(ui);
  const std::string_view clear_words = ui.say(Message::clear_filters),
                         filter_words = ui.say(Message::filter);
  const float clear = on ? text_width(canvas, type::small_strong, clear_words) + 2 : 0;
  const float filter = ui.phone() ? 0 : text_width(canvas, type::small_strong, filter_words) + 2;
  const std::string_view tour_words =
      ui.phone() || ui.story().tour.empty() ? std::string_view() : ui.say(Message::guided_tour);
  const float tour =
      tour_words.empty() ? 0 : text_width(canvas, type::small_strong, tour_words) + 2;
  float ways = 0;
  for (const float way : {filter, tour, clear}) {
    ways += way > 0 ? way + (ways > 0 ? kBetweenWays : 0) : 0;
  }
  const bool beneath = text_width(canvas, type::small, line.view()) + 10 + ways > box.width;
  draw_text(
      canvas,
      type::small,
      {box.x, box.y, box.width - (beneath ? 0 : ways + 8), box.height},
      on ? ui.palette.ink_2 : ui.palette.ink_3,
      line.view()
  );
  const float y = beneath ? bottom_of(box) + 2 : box.y;
  float x = beneath ? box.x : right_of(box) - ways;
  const core::RectPx button{x, y, filter, box.height};
  if (filter > 0) {
    toggle_filters(ui, text_button(ui, "filter", button, filter_words, Align::left), button);
  }
  x += filter > 0 ? filter + kBetweenWays : 0;
  if (tour > 0 && text_button(ui, "tour", {x, y, tour, box.height}, tour_words, Align::left)) {
    ui.push(app::TourStepPicked{ui.state.link.tour.value_or(0)});
  }
  x += tour > 0 ? tour + kBetweenWays : 0;
  if (on && text_button(ui, "clear-filters", {x, y, clear, box.height}, clear_words, Align::left)) {
    ui.push(app::FiltersCleared{});
  }
  return y + box.height;
}

// A phone's way to the filters, beside the tabs.
void draw_filter_icon(const Ui& ui, core::RectPx box) {
  const Canvas canvas = ui.canvas();
  const Hit hit = hit_area(ui, "filter", 0xffffffffu, box);
  const bool open = ui.memory.ways.filters_open;
  fill(canvas, box, open || hit.heat > 0 ? ui.palette.sunken : ui.palette.surface, kRadius);
  outline(canvas, box, ui.palette.rule_strong, kRadius);
  const ImVec2 c = centre_of(box);
  for (int i = 0; i < 3; ++i) {
    rule_across(
        canvas,
        c.x - 8 + static_cast<float>(i) * 3,
        c.y - 6 + static_cast<float>(i) * 5,
        16 - static_cast<float>(i) * 6,
        ui.palette.ink,
        2
    );
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
  float widths[app::kListTabs], words = 0;
  for (std::size_t i = 0; i < app::kListTabs; ++i) {
    words += widths[i] =
        text_width(canvas, type::small_strong, ui.messages().name(static_cast<app::ListTab>(i)));
  }
  // A longer word has a wider tab: in some languages four equal ones would cut it.
  const float spare = (box.width - words) / static_cast<float>(app::kListTabs);
  float edge = box.x;
  fill(canvas, box, ui.palette.surface, kRadius);
  for (std::uint32_t i = 0; i < app::kListTabs; ++i) {
    const auto tab = static_cast<app::ListTab>(i);
    const float left = canvas.snap(edge);
    edge += widths[i] + spare;
    const core::RectPx part{left, box.y, canvas.snap(edge) - left, box.height};
    const Hit hit = hit_area(ui, "tab", i, part);
    const bool chosen = shown_tab(ui.state.link) == tab;
    if (chosen || hit.heat > 0) {
      fill(
          canvas,
          inset(part, 1),
          chosen ? ui.palette.sunken : faded(ui.palette.sunken, hit.heat * 0.6f),
          3
      );
    }
    if (i > 0) {
      rule_down(canvas, part.x, part.y + 1, part.height - 2, ui.palette.rule);
    }
    draw_text(
        canvas,
        chosen ? type::small_strong : type::small,
        inset(part, 2),
        chosen ? ui.palette.ink : ui.palette.ink_2,
        ui.messages().name(static_cast<app::ListTab>(i)),
        Align::centre
    );
    if (hit.focused) {
      draw_focus(ui, inset(part, 1), 3, true);
    }
    if (hit.clicked) {
      pick_tab(ui, tab);
    }
  }
  outline(canvas, box, ui.palette.rule_strong, kRadius);
}

}  // namespace

float draw_list_head(const Ui& ui, Column column) {
  const Canvas canvas = ui.canvas();
  const core::Story& story = ui.story();
  float y = column.y;
  if (!ui.phone()) {
    const std::string_view heading =
        story.heading.empty() ? std::string_view(story.title) : std::string_view(story.heading);
    y += 16;
    y += draw_wrapped(
        canvas,
        type::title,
        {column.left(), y},
        column.inner(),
        ui.palette.ink,
        heading,
        3
    );
    y += 4;
  }
  if (!ui.phone() || filters_on(ui.state.link)) {
    y = draw_meta(ui, {column.left(), y, column.inner(), 20}) + 10;
  }
  if (!ui.frame.chips.empty() && later_is_here(ui)) {
    y = later::draw_filter_chips(ui, {column.x, y - 2, column.width, column.inset});
  }
  ui.memory.ways.chips_bottom = y;
  const float high = ui.phone() || ui.touch() ? 44.0f : 32.0f;
  const float beside = ui.phone() ? 52.0f : 0.0f;
  draw_tabs(ui, {column.left(), y, column.inner() - beside, high});
  if (beside > 0) {
    draw_filter_icon(ui, {column.right() - 44, y, 44, high});
  }
  return y + high + (ui.phone() ? 10 : 14);
}

}  // namespace dateline::ui
