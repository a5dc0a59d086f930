// The list panel: heading, tabs, and the ways in by question, place and source. It knows which rows come after which; rows.cpp knows how a claim looks.
#include "ui/ways.hpp"

#include <algorithm>
#include <cmath>

#include "app/selection.hpp"

namespace dateline::ui {

namespace {

constexpr float kBetweenWays = 14;     // between the words that filter, begin the tour, and clear
constexpr float kQuestionClosed = 36, kQuestionOpen = 44, kEntry = 52;

bool filters_on(const app::LinkState& link) {
  bool on = link.known_on.has_value();
  for (std::size_t part = 0; part < app::kFilterParts; ++part) on = on || app::is_on(link, static_cast<app::FilterPart>(part));
  return on;
}

// Opens the card of filters; its rectangle is where the card hangs.
void toggle_filters(const Ui& ui, bool clicked, core::RectPx box) {
  ui.memory.ways.filter_button = box;
  if (clicked) ui.memory.ways.filters_open = !ui.memory.ways.filters_open;
}

// What is shown of all there is: a count at rest, what is left when filters are on.
Line meta_text(const Ui& ui) {
  const auto all = static_cast<std::uint32_t>(ui.story().claims.size());
  if (filters_on(ui.state.link)) return ui.say_with(Message::part_of_claims, {static_cast<std::uint32_t>(ui.frame.passing.size()), all});
  Line line;
  line.add(ui.say_with(Message::claims, {all}).view()).add(" · ").add(ui.say_with(Message::speakers, {ui.memory.words.speakers}).view());
  return line.add(" · ").add(ui.say_with(Message::articles, {static_cast<std::uint32_t>(ui.story().sources.size())}).view());
}

// The count, and the ways to filter, to be guided and to clear: beside it where there is room, else beneath. A phone filters by the button beside its tabs. Returns the bottom.
float draw_meta(const Ui& ui, core::RectPx box) {
  const Canvas canvas = ui.canvas();
  const bool on = filters_on(ui.state.link);
  const Line line = meta_text(ui);
  const std::string_view clear_words = ui.say(Message::clear_filters), filter_words = ui.say(Message::filter);
  const float clear = on ? text_width(canvas, type::small_strong, clear_words) + 2 : 0;
  const float filter = ui.phone() ? 0 : text_width(canvas, type::small_strong, filter_words) + 2;
  const std::string_view tour_words = ui.phone() || ui.story().tour.empty() ? std::string_view() : ui.say(Message::guided_tour);
  const float tour = tour_words.empty() ? 0 : text_width(canvas, type::small_strong, tour_words) + 2;
  float ways = 0;
  for (const float way : {filter, tour, clear}) ways += way > 0 ? way + (ways > 0 ? kBetweenWays : 0) : 0;
  const bool beneath = text_width(canvas, type::small, line.view()) + 10 + ways > box.width;
  draw_text(canvas, type::small, {box.x, box.y, box.width - (beneath ? 0 : ways + 8), box.height}, on ? ui.palette.ink_2 : ui.palette.ink_3, line.view());
  const float y = beneath ? bottom_of(box) + 2 : box.y;
  float x = beneath ? box.x : right_of(box) - ways;
  const core::RectPx button{x, y, filter, box.height};
  if (filter > 0) toggle_filters(ui, text_button(ui, "filter", button, filter_words, Align::left), button);
  x += filter > 0 ? filter + kBetweenWays : 0;
  if (tour > 0 && text_button(ui, "tour", {x, y, tour, box.height}, tour_words, Align::left)) ui.push(app::TourStepPicked{ui.state.link.tour.value_or(0)});
  x += tour > 0 ? tour + kBetweenWays : 0;
  if (on && text_button(ui, "clear-filters", {x, y, clear, box.height}, clear_words, Align::left)) ui.push(app::FiltersCleared{});
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
  for (int i = 0; i < 3; ++i) rule_across(canvas, c.x - 8 + static_cast<float>(i) * 3, c.y - 6 + static_cast<float>(i) * 5, 16 - static_cast<float>(i) * 6, ui.palette.ink, 2);
  tooltip(ui, hit, box, ui.say(Message::filter));
  if (hit.focused) draw_focus(ui, box, kRadius);
  toggle_filters(ui, hit.clicked, box);
}

// The claims of one place stand under places, whatever tab led there.
app::ListTab shown_tab(const app::LinkState& link) {
  if (link.place) return app::ListTab::places;
  if (link.source) return app::ListTab::sources;
  return link.speaker ? app::ListTab::speakers : link.tab;
}

// A tab also leads out of the claims of one place or source.
void pick_tab(const Ui& ui, app::ListTab tab) {
  if (ui.state.link.place) ui.push(app::PlacePicked{*ui.state.link.place});
  if (ui.state.link.source) ui.push(app::SourcePicked{*ui.state.link.source});
  if (ui.state.link.speaker) ui.push(app::SpeakerPicked{*ui.state.link.speaker});
  if (ui.state.link.tab != tab) ui.push(app::TabPicked{tab});
}

void draw_tabs(const Ui& ui, core::RectPx box) {
  const Canvas canvas = ui.canvas();
  float widths[app::kListTabs], words = 0;
  for (std::size_t i = 0; i < app::kListTabs; ++i) words += widths[i] = text_width(canvas, type::small_strong, ui.messages().item(Message::tabs, i));
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
    if (chosen || hit.heat > 0) fill(canvas, inset(part, 1), chosen ? ui.palette.sunken : faded(ui.palette.sunken, hit.heat * 0.6f), 3);
    if (i > 0) rule_down(canvas, part.x, part.y + 1, part.height - 2, ui.palette.rule);
    draw_text(canvas, chosen ? type::small_strong : type::small, inset(part, 2), chosen ? ui.palette.ink : ui.palette.ink_2, ui.messages().item(Message::tabs, i), Align::centre);
    if (hit.focused) draw_focus(ui, inset(part, 1), 3, true);
    if (hit.clicked) pick_tab(ui, tab);
  }
  outline(canvas, box, ui.palette.rule_strong, kRadius);
}

void draw_count(const Ui& ui, const Canvas& canvas, core::RectPx row, float inset_right, std::uint32_t count) {
  draw_text(canvas, type::small, {right_of(row) - inset_right - 40, row.y, 40, row.height}, ui.palette.ink_3, ui.number(count).view(), Align::right);
}

// Beside a question that no claim answers under the filters.
Line none_text(const Ui& ui) {
  if (!ui.state.link.known_on) return ui.say_with(Message::none, {});
  return ui.say_with(Message::none_by, {day_text(ui.messages(), *ui.state.link.known_on, false).view()});
}

float draw_question(const Ui& ui, Column column, const app::QuestionRow& row, bool open) {
  const bool phone = ui.phone();
  const float high = phone ? 52.0f : open ? kQuestionOpen : kQuestionClosed;
  const core::RectPx box{column.x, column.y, column.width, high};
  const Hit hit = hit_area(ui, "question", row.question.value, box);
  const Canvas canvas = ui.canvas();
  if (hit.heat > 0) fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  const float middle = box.y + high / 2;
  draw_icon(canvas, open ? Icon::chevron_down : Icon::chevron_right, {column.left() + 8, middle}, 16, ui.palette.ink_2);
  const bool empty = row.claims == 0;
  constexpr float kStrip = 48;
  const Line none = none_text(ui);
  const float left = column.left() + 28;
  const TextStyle style = phone ? sized(type::question, 16, 24) : open ? type::question : type::question_closed;
  const core::Question& question = ui.story().questions[row.question.value];
  // The strip makes way for the words.
  const bool strip = !open && text_width(canvas, style, question.short_text) <= column.right() - kStrip - 46 - left;
  const float beside = strip ? kStrip + 36 : empty && !open ? text_width(canvas, type::small, none.view()) : 40.0f;
  draw_text(canvas, style, {left, box.y, column.right() - beside - 10 - left, high}, ui.palette.ink, question.short_text);
  if (empty) {
    draw_text(canvas, type::small, {column.right() - 140, box.y, 140, high}, ui.palette.ink_3, none.view(), Align::right);
  } else {
    if (strip) draw_strip(canvas, ui.palette, {column.right() - 24 - kStrip, middle - 3, kStrip, 6}, row.counts);
    draw_count(ui, canvas, box, column.inset, row.claims);
  }
  if (hit.focused) draw_focus(ui, box, kRadius, true);
  if (hit.clicked) ui.push(app::QuestionToggled{row.question});
  return bottom_of(box);
}

// The row of the open claim is scrolled to once, when another claim has been opened.
void show_open_claim(const Ui& ui, const Panel& panel, float top, float high) {
  const auto open = ui.frame.open_claim;
  if (!open || !ui.frame.position || ui.memory.claim_shown == open) return;
  const float y = top + static_cast<float>(*ui.frame.position) * high;
  panel.show(y, y + high);
  ui.memory.claim_shown = open;
}

// Only rows in sight are drawn, and two on either side, for the keyboard's focus to go on to.
float draw_claims(const Ui& ui, const Panel& panel, Column column) {
  const float high = claim_row_height(ui);
  const std::vector<std::uint32_t>& listed = ui.frame.listed;
  if (listed.empty()) {
    return column.y + 16 + draw_wrapped(panel.canvas(), type::small, {column.left(), column.y + 8}, column.inner(), ui.palette.ink_3, ui.say(Message::no_claim_passes), 3);
  }
  show_open_claim(ui, panel, column.y, high);
  const auto row_at = [&](float y) { return static_cast<std::ptrdiff_t>(std::floor((y - column.y) / high)); };
  const auto count = static_cast<std::ptrdiff_t>(listed.size());
  const std::ptrdiff_t first = std::clamp<std::ptrdiff_t>(row_at(panel.box().y) - 2, 0, count);
  const std::ptrdiff_t last = std::clamp<std::ptrdiff_t>(row_at(bottom_of(panel.box())) + 3, 0, count);
  for (std::ptrdiff_t i = first; i < last; ++i) {
    const std::uint32_t row = listed[static_cast<std::size_t>(i)];
    if (draw_claim_row(ui, {column.x, column.y + static_cast<float>(i) * high, column.width, high}, row)) ui.push(app::ClaimPicked{core::ClaimIndex{row}});
  }
  return column.y + static_cast<float>(count) * high;
}

// The editor's own way through the questions: on a phone after them, else in the list's head.
float draw_tour_row(const Ui& ui, Column column) {
  if (ui.story().tour.empty() || !ui.phone()) return column.y;
  const core::RectPx box{column.x, column.y, column.width, 52};
  const Hit hit = hit_area(ui, "tour", 0xffffffffu, box);
  const Canvas canvas = ui.canvas();
  if (hit.heat > 0) fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  draw_icon(canvas, Icon::play, {column.left() + 8, box.y + box.height / 2}, 12, ui.palette.ink_2);
  const auto steps = static_cast<std::uint32_t>(ui.story().tour.size());
  draw_text(canvas, type::strong, {column.left() + 28, box.y, column.inner() - 70, box.height}, ui.palette.ink, ui.say(Message::guided_tour));
  draw_count(ui, canvas, box, column.inset, steps);
  if (hit.focused) draw_focus(ui, box, kRadius, true);
  if (hit.clicked) ui.push(app::TourStepPicked{ui.state.link.tour.value_or(0)});
  return bottom_of(box);
}

// From the list of one question's figures to all of them side by side.
float draw_compare_all(const Ui& ui, Column column, core::QuestionIndex question) {
  if (ui.story().questions[question.value].unit.empty()) return column.y;
  const std::string_view words = ui.say(Message::compare_figures);
  const float high = ui.phone() || ui.touch() ? 44.0f : 32.0f;
  const float wide = std::min(column.inner(), text_width(ui.canvas(), type::small_strong, words) + 1);
  if (text_button(ui, "compare-figures", {column.left(), column.y, wide, high}, words, Align::left)) ui.push(app::ViewPicked{app::View::figures});
  return column.y + high;
}

// Another list than in the last frame does not begin in its middle.
void scroll_to_its_place(const Ui& ui, const Panel& panel) {
  ListMemory& list = ui.memory.list;
  const app::LinkState& link = ui.state.link;
  const bool scoped = link.place || link.source || link.speaker;
  float& left_at = list.scroll[static_cast<std::size_t>(link.tab)];
  if (list.tab != link.tab || list.scoped != scoped) panel.scroll_to(scoped ? 0 : left_at);
  else if (!scoped) left_at = panel.box().y - panel.top();
  list.tab = link.tab;
  list.scoped = scoped;
}

float draw_questions(const Ui& ui, const Panel& panel, Column column) {
  const Canvas& canvas = panel.canvas();
  bool first = true;
  for (const app::QuestionRow& row : ui.frame.questions) {
    const bool open = ui.state.link.question == row.question;
    if (!first) rule_across(canvas, column.x, column.y, column.width, ui.palette.rule);
    const float heading = column.y;
    column.y = draw_question(ui, column, row, open);
    if (open && ui.memory.question_shown != row.question) panel.show(heading, column.y + claim_row_height(ui));
    if (open) column.y = draw_claims(ui, panel, column) + 6;
    if (open) column.y = draw_compare_all(ui, column, row.question);
    first = false;
  }
  ui.memory.question_shown = ui.state.link.question;
  rule_across(canvas, column.x, column.y, column.width, ui.palette.rule);
  return draw_tour_row(ui, {column.x, column.y + 1, column.width, column.inset});
}

float draw_place(const Ui& ui, Column column, const app::PlaceRow& row) {
  const core::RectPx box{column.x, column.y, column.width, ui.phone() ? 68.0f : kEntry};
  const Hit hit = hit_area(ui, "place", row.place.value, box);
  const Canvas canvas = ui.canvas();
  if (hit.hovered && !ui.touch()) ui.memory.hovered_place = row.place;
  if (hit.heat > 0) fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  const float alpha = row.claims == 0 ? kDisabled : 1;
  const std::string_view local = ui.local_name(row.place);
  const float middle = box.y + box.height / 2;
  const float strip_left = column.right() - 24 - 48;
  const float room = strip_left - 14 - column.left();
  const bool second = !local.empty() && can_write(canvas, Face::sans, local);
  const float name_y = second ? middle - 19 : middle - 10;
  const core::RectPx name = draw_text(canvas, type::strong, {column.left(), name_y, room - 20, 20}, faded(ui.palette.ink, alpha), ui.place_name(row.place));
  if (row.differs) draw_text(canvas, type::small_strong, {right_of(name) + 6, name_y, 14, 20}, ui.palette.ink, "\xE2\x89\xA0");
  if (second) draw_text(canvas, type::small, {column.left(), middle + 1, room, 16}, faded(ui.palette.ink_3, alpha), local);
  if (row.claims > 0) draw_strip(canvas, ui.palette, {strip_left, middle - 3, 48, 6}, row.counts);
  draw_count(ui, canvas, box, column.inset, row.claims);
  rule_across(canvas, column.x, bottom_of(box) - 1, column.width, ui.palette.rule);
  if (hit.focused) draw_focus(ui, box, kRadius, true);
  if (hit.clicked) ui.push(app::PlacePicked{row.place});
  return bottom_of(box);
}

float draw_places(const Ui& ui, const Panel& panel, Column column) {
  for (const app::PlaceRow& row : ui.frame.places) column.y = draw_place(ui, column, row);
  if (ui.frame.in_tray == 0) return column.y;
  const core::RectPx box{column.x, column.y, column.width, 44};
  draw_icon(panel.canvas(), Icon::tray, {column.left() + 8, box.y + 22}, 16, ui.palette.ink_2);
  const Line line = ui.say_with(Message::tray_claims, {ui.frame.in_tray});
  draw_text(panel.canvas(), type::small, {column.left() + 26, box.y, column.inner() - 26, 44}, ui.palette.ink_2, line.view());
  return bottom_of(box);
}

void draw_letter(const Ui& ui, const Canvas& canvas, core::RectPx box, std::string_view letter) {
  fill(canvas, box, ui.palette.ink_3, 2);
  draw_text(canvas, type::tiny_strong, box, ui.palette.paper, letter, Align::centre);
}

float draw_source(const Ui& ui, Column column, const app::SourceRow& row) {
  const core::RectPx box{column.x, column.y, column.width, ui.phone() ? 68.0f : kEntry};
  const Hit hit = hit_area(ui, "source", row.source.value, box);
  const Canvas canvas = ui.canvas();
  if (hit.heat > 0) fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  const core::Source& source = ui.story().sources[row.source.value];
  const float middle = box.y + box.height / 2;
  draw_letter(ui, canvas, {column.left(), middle - 17, 18, 16}, source.letter);
  const float left = column.left() + 28;
  const float room = column.right() - 40 - left;
  draw_text(canvas, type::strong, {left, middle - 19, room, 20}, ui.palette.ink, source.title);
  Line line;
  line.add(ui.memory.words.sources[row.source.value].published).add(" · ");
  line.add(ui.say_with(Message::paragraphs, {static_cast<std::uint32_t>(source.paragraph_lengths.size())}).view());
  draw_text(canvas, type::small, {left, middle + 1, room, 16}, ui.palette.ink_3, line.view());
  draw_count(ui, canvas, box, column.inset, row.claims);
  rule_across(canvas, column.x, bottom_of(box) - 1, column.width, ui.palette.rule);
  if (hit.focused) draw_focus(ui, box, kRadius, true);
  if (hit.clicked) ui.push(app::SourcePicked{row.source});
  return bottom_of(box);
}

float draw_scoped_head(const Ui& ui, Column column, std::string_view title, std::string_view second) {
  const Canvas canvas = ui.canvas();
  float y = column.y + 12;
  y += draw_wrapped(canvas, type::section, {column.left(), y}, column.inner(), ui.palette.ink, title, 3);
  if (!second.empty()) {
    draw_text(canvas, type::small, {column.left(), y, column.inner(), 18}, ui.palette.ink_3, second);
    y += 18;
  }
  column.y = y + 6;
  return draw_narrowing(ui, column) + 4;
}

float draw_claims_of_place(const Ui& ui, const Panel& panel, Column column) {
  const std::string_view local = ui.local_name(*ui.state.link.place);
  if (draw_back(ui, column, ui.say(Message::all_places))) ui.push(app::PlacePicked{*ui.state.link.place});
  column.y += back_height(ui);
  Line second;
  if (!local.empty() && can_write(panel.canvas(), Face::sans, local)) second.add(local).add(" · ");
  second.add(ui.say_with(Message::claims, {static_cast<std::uint32_t>(ui.frame.listed.size())}).view());
  column.y = draw_scoped_head(ui, column, ui.place_name(*ui.state.link.place), second.view());
  return draw_claims(ui, panel, column);
}

float draw_claims_of_source(const Ui& ui, const Panel& panel, Column column) {
  const core::SourceIndex index = *ui.state.link.source;
  const core::Source& source = ui.story().sources[index.value];
  if (draw_back(ui, column, ui.say(Message::all_sources))) ui.push(app::SourcePicked{index});
  column.y += back_height(ui);
  Line second;
  second.add(outlet_text(ui.messages(), source).view()).add(" · ").add(ui.memory.words.sources[index.value].published).add(" · ");
  second.add(ui.say_with(Message::claims, {static_cast<std::uint32_t>(ui.frame.listed.size())}).view());
  column.y = draw_scoped_head(ui, column, source.title, second.view());
  return draw_claims(ui, panel, column);
}

}  // namespace

float draw_narrowing(const Ui& ui, Column column) {
  if (ui.state.link.tab != app::ListTab::questions || !ui.state.link.question) return column.y;
  const core::Question& question = ui.story().questions[ui.state.link.question->value];
  const Canvas canvas = ui.canvas();
  const std::string_view all = ui.say(Message::show_all);
  const float wide = text_width(canvas, type::small_strong, all) + 2;
  const Line line = ui.say_with(Message::only_on, {question.short_text});
  draw_text(canvas, type::small, {column.left(), column.y, column.inner() - wide - 10, 24}, ui.palette.ink_2, line.view());
  if (text_button(ui, "lift-question", {column.right() - wide, column.y, wide, 24}, all, Align::right)) ui.push(app::QuestionToggled{*ui.state.link.question});
  return column.y + 28;
}

float back_height(const Ui& ui) noexcept { return ui.phone() ? 44.0f : 36.0f; }

bool draw_back(const Ui& ui, Column column, std::string_view words) {
  const core::RectPx box{column.x, column.y, column.width, back_height(ui)};
  const Hit hit = hit_area(ui, "back", 0xffffffffu, box);
  const Canvas canvas = ui.canvas();
  if (hit.heat > 0) fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  draw_icon(canvas, Icon::chevron_left, {column.left() + 6, box.y + box.height / 2}, 16, ui.palette.ink_2);
  draw_text(canvas, type::small, {column.left() + 20, box.y, column.inner() - 20, box.height}, ui.palette.ink_2, words);
  rule_across(canvas, column.x, bottom_of(box) - 1, column.width, ui.palette.rule);
  if (hit.focused) draw_focus(ui, box, kRadius, true);
  return hit.clicked;
}

float draw_list_head(const Ui& ui, Column column) {
  const Canvas canvas = ui.canvas();
  const core::Story& story = ui.story();
  float y = column.y;
  if (!ui.phone()) {
    const std::string_view heading = story.heading.empty() ? std::string_view(story.title) : std::string_view(story.heading);
    y += 16;
    y += draw_wrapped(canvas, type::title, {column.left(), y}, column.inner(), ui.palette.ink, heading, 3);
    y += 4;
  }
  if (!ui.phone() || filters_on(ui.state.link)) {
    y = draw_meta(ui, {column.left(), y, column.inner(), 20}) + 10;
  }
  if (!ui.frame.chips.empty() && later_is_here(ui)) y = later::draw_filter_chips(ui, {column.x, y - 2, column.width, column.inset});
  const float high = ui.phone() || ui.touch() ? 44.0f : 32.0f;
  const float beside = ui.phone() ? 52.0f : 0.0f;
  draw_tabs(ui, {column.left(), y, column.inner() - beside, high});
  if (beside > 0) draw_filter_icon(ui, {column.right() - 44, y, 44, high});
  return y + high + (ui.phone() ? 10 : 14);
}

float draw_list_rows(const Ui& ui, const Panel& panel, Column column) {
  scroll_to_its_place(ui, panel);
  if (ui.state.link.place) return draw_claims_of_place(ui, panel, column);
  if (ui.state.link.source) return draw_claims_of_source(ui, panel, column);
  if (ui.state.link.speaker && later_is_here(ui)) return later::draw_claims_of_speaker(ui, panel, column);
  switch (ui.state.link.tab) {
    case app::ListTab::questions: return draw_questions(ui, panel, column);
    case app::ListTab::places: return draw_places(ui, panel, column);
    case app::ListTab::speakers:
      return later_is_here(ui) ? later::draw_speakers(ui, column) : column.y;
    case app::ListTab::sources:
      for (const app::SourceRow& row : ui.frame.sources) column.y = draw_source(ui, column, row);
      return column.y;
  }
  return column.y;
}

void draw_list(const Ui& ui) {
  const core::RectPx box = ui.layout.list;
  if (box.width <= 0) return;
  const Panel panel(ui, "list", box, ui.palette.surface);
  const float head = draw_list_head(ui, {box.x, box.y, box.width - 1});
  rule_across(panel.canvas(), box.x, head, box.width - 1, ui.palette.ink, 2);
  {
    const core::RectPx below{box.x, head + 2, box.width - 1, std::max(0.0f, bottom_of(box) - head - 2)};
    const Panel rows(ui, "list-rows", below, ui.palette.surface, Panel::Scroll::vertical);
    rows.ends_at(draw_list_rows(ui, rows, {below.x, rows.top(), below.width}));
  }
  rule_down(panel.canvas(), right_of(box) - 1, box.y, box.height, ui.palette.rule);
}

}  // namespace dateline::ui
