// The list panel: heading, tabs, and the ways in by question, place and source. It knows which rows come after which; rows.cpp knows how a claim looks.
#include "ui/panels.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::ui {

namespace {

constexpr float kQuestionClosed = 36, kQuestionOpen = 44, kEntry = 52;

bool filters_on(const app::LinkState& link) {
  return link.stances != core::kAllStances || link.said != core::DayRange{} || link.known_on.has_value();
}

// What is shown of all there is: a count at rest, what is left and a way back when filters are on.
void draw_meta(const Ui& ui, core::RectPx box) {
  const Canvas canvas = ui.canvas();
  const auto all = static_cast<std::uint32_t>(ui.story().claims.size());
  Line line;
  if (!filters_on(ui.state.link)) {
    line.add(ui.say_with(Message::claims, {all}).view()).add(" · ").add(ui.say_with(Message::speakers, {ui.memory.words.speakers}).view());
    line.add(" · ").add(ui.say_with(Message::articles, {static_cast<std::uint32_t>(ui.story().sources.size())}).view());
    draw_text(canvas, type::small, box, ui.palette.ink_3, line.view());
    return;
  }
  const std::string_view clear_words = ui.say(Message::clear_filters);
  const float clear = text_width(canvas, type::small_strong, clear_words) + 2;
  line = ui.say_with(Message::part_of_claims, {static_cast<std::uint32_t>(ui.frame.passing.size()), all});
  draw_text(canvas, type::small, {box.x, box.y, box.width - clear - 8, box.height}, ui.palette.ink_2, line.view());
  if (text_button(ui, "clear-filters", {right_of(box) - clear, box.y, clear, box.height}, clear_words, Align::right)) ui.push(app::FiltersCleared{});
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
  const float wide = box.width / static_cast<float>(app::kListTabs);
  fill(canvas, box, ui.palette.surface, kRadius);
  for (std::uint32_t i = 0; i < app::kListTabs; ++i) {
    const auto tab = static_cast<app::ListTab>(i);
    const float left = canvas.snap(box.x + wide * static_cast<float>(i));
    const core::RectPx part{left, box.y, canvas.snap(box.x + wide * static_cast<float>(i + 1)) - left, box.height};
    const Hit hit = hit_area(ui, "tab", i, part);
    const bool chosen = shown_tab(ui.state.link) == tab;
    if (chosen || hit.heat > 0) fill(canvas, inset(part, 1), chosen ? ui.palette.sunken : faded(ui.palette.sunken, hit.heat * 0.6f), 3);
    if (i > 0) rule_down(canvas, part.x, part.y + 1, part.height - 2, ui.palette.rule);
    draw_text(canvas, chosen ? type::small_strong : type::small, inset(part, 4), chosen ? ui.palette.ink : ui.palette.ink_2, ui.messages().item(Message::tabs, i), Align::centre);
    if (hit.focused) draw_focus(ui, inset(part, 1), 3, true);
    if (hit.clicked) pick_tab(ui, tab);
  }
  outline(canvas, box, ui.palette.rule_strong, kRadius);
}

void draw_count(const Ui& ui, const Canvas& canvas, core::RectPx row, float inset_right, std::uint32_t count) {
  draw_text(canvas, type::small, {right_of(row) - inset_right - 40, row.y, 40, row.height}, ui.palette.ink_3, Line().add(count).view(), Align::right);
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
  const float beside = open ? 40.0f : empty ? text_width(canvas, type::small, none.view()) : kStrip + 36;
  const float left = column.left() + 28;
  const TextStyle style = phone ? sized(type::question, 16, 24) : open ? type::question : type::question_closed;
  const core::Question& question = ui.story().questions[row.question.value];
  draw_text(canvas, style, {left, box.y, column.right() - beside - 10 - left, high}, ui.palette.ink, question.short_text);
  if (empty) {
    draw_text(canvas, type::small, {column.right() - 140, box.y, 140, high}, ui.palette.ink_3, none.view(), Align::right);
  } else {
    if (!open) draw_strip(canvas, ui.palette, {column.right() - 24 - kStrip, middle - 3, kStrip, 6}, row.counts);
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
    draw_text(panel.canvas(), type::small, {column.left(), column.y, column.inner(), 36}, ui.palette.ink_3, ui.say(Message::no_claim_passes));
    return column.y + 36;
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

float draw_questions(const Ui& ui, const Panel& panel, Column column) {
  const Canvas& canvas = panel.canvas();
  bool first = true;
  for (const app::QuestionRow& row : ui.frame.questions) {
    const bool open = ui.state.link.question == row.question;
    if (!first) rule_across(canvas, column.x, column.y, column.width, ui.palette.rule);
    column.y = draw_question(ui, column, row, open);
    if (open) column.y = draw_claims(ui, panel, column) + 6;
    first = false;
  }
  rule_across(canvas, column.x, column.y, column.width, ui.palette.rule);
  return column.y + 1;
}

float draw_place(const Ui& ui, Column column, const app::PlaceRow& row) {
  const core::RectPx box{column.x, column.y, column.width, ui.phone() ? 68.0f : kEntry};
  const Hit hit = hit_area(ui, "place", row.place.value, box);
  const Canvas canvas = ui.canvas();
  if (hit.hovered && !ui.touch()) ui.memory.hovered_place = row.place;
  if (hit.heat > 0) fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  const float alpha = row.claims == 0 ? kDisabled : 1;
  const core::Place& place = ui.story().places[row.place.value];
  const float middle = box.y + box.height / 2;
  const float strip_left = column.right() - 24 - 48;
  const float room = strip_left - 14 - column.left();
  const bool second = !place.local_name.empty() && can_write(canvas, Face::sans, place.local_name);
  const float name_y = second ? middle - 19 : middle - 10;
  const core::RectPx name = draw_text(canvas, type::strong, {column.left(), name_y, room - 20, 20}, faded(ui.palette.ink, alpha), place.name);
  if (row.differs) draw_text(canvas, type::small_strong, {right_of(name) + 6, name_y, 14, 20}, ui.palette.ink, "\xE2\x89\xA0");
  if (second) draw_text(canvas, type::small, {column.left(), middle + 1, room, 16}, faded(ui.palette.ink_3, alpha), place.local_name);
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

// Who speaks, those with the most claims first.
float draw_speaker_row(const Ui& ui, Column column, const app::SpeakerRow& row) {
  const core::RectPx box{column.x, column.y, column.width, ui.phone() ? 68.0f : kEntry};
  const Hit hit = hit_area(ui, "speaker", row.speaker.value, box);
  const Canvas canvas = ui.canvas();
  if (hit.heat > 0) fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  const float alpha = row.claims == 0 ? kDisabled : 1;
  const core::Actor& actor = ui.story().actors[row.speaker.value];
  const float middle = box.y + box.height / 2;
  const float strip_left = column.right() - 24 - 48;
  const float room = strip_left - 14 - column.left();
  const bool second = !actor.role.empty();
  draw_text(canvas, type::strong, {column.left(), second ? middle - 19 : middle - 10, room, 20}, faded(ui.palette.ink, alpha), actor.name);
  if (second) draw_text(canvas, type::small, {column.left(), middle + 1, room, 16}, faded(ui.palette.ink_3, alpha), actor.role);
  if (row.claims > 0) draw_strip(canvas, ui.palette, {strip_left, middle - 3, 48, 6}, row.counts);
  draw_count(ui, canvas, box, column.inset, row.claims);
  rule_across(canvas, column.x, bottom_of(box) - 1, column.width, ui.palette.rule);
  if (hit.focused) draw_focus(ui, box, kRadius, true);
  if (hit.clicked) ui.push(app::SpeakerPicked{row.speaker});
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

// The way back from the claims of one place or source.
bool draw_back(const Ui& ui, Column column, std::string_view words) {
  const core::RectPx box{column.x, column.y, column.width, ui.phone() ? 44.0f : 36.0f};
  const Hit hit = hit_area(ui, "back", 0xffffffffu, box);
  const Canvas canvas = ui.canvas();
  if (hit.heat > 0) fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  draw_icon(canvas, Icon::chevron_left, {column.left() + 6, box.y + box.height / 2}, 16, ui.palette.ink_2);
  draw_text(canvas, type::small, {column.left() + 20, box.y, column.inner() - 20, box.height}, ui.palette.ink_2, words);
  rule_across(canvas, column.x, bottom_of(box) - 1, column.width, ui.palette.rule);
  if (hit.focused) draw_focus(ui, box, kRadius, true);
  return hit.clicked;
}

// When a question narrows the claims of a place or source, it says so and can be lifted.
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
  const core::Place& place = ui.story().places[ui.state.link.place->value];
  if (draw_back(ui, column, ui.say(Message::all_places))) ui.push(app::PlacePicked{*ui.state.link.place});
  column.y += ui.phone() ? 44.0f : 36.0f;
  const bool local = can_write(panel.canvas(), Face::sans, place.local_name);
  Line second;
  if (local && !place.local_name.empty()) second.add(place.local_name).add(" · ");
  second.add(ui.say_with(Message::claims, {static_cast<std::uint32_t>(ui.frame.listed.size())}).view());
  column.y = draw_scoped_head(ui, column, place.name, second.view());
  return draw_claims(ui, panel, column);
}

float draw_claims_of_source(const Ui& ui, const Panel& panel, Column column) {
  const core::SourceIndex index = *ui.state.link.source;
  const core::Source& source = ui.story().sources[index.value];
  if (draw_back(ui, column, ui.say(Message::all_sources))) ui.push(app::SourcePicked{index});
  column.y += ui.phone() ? 44.0f : 36.0f;
  Line second;
  second.add(outlet_text(ui.messages(), source).view()).add(" · ").add(ui.memory.words.sources[index.value].published).add(" · ");
  second.add(ui.say_with(Message::claims, {static_cast<std::uint32_t>(ui.frame.listed.size())}).view());
  column.y = draw_scoped_head(ui, column, source.title, second.view());
  return draw_claims(ui, panel, column);
}

}  // namespace

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
    draw_meta(ui, {column.left(), y, column.inner(), 20});
    y += 30;
  }
  const float high = ui.phone() || ui.touch() ? 44.0f : 32.0f;
  draw_tabs(ui, {column.left(), y, column.inner(), high});
  return y + high + (ui.phone() ? 10 : 14);
}

float draw_list_rows(const Ui& ui, const Panel& panel, Column column) {
  if (ui.state.link.place) return draw_claims_of_place(ui, panel, column);
  if (ui.state.link.source) return draw_claims_of_source(ui, panel, column);
  switch (ui.state.link.tab) {
    case app::ListTab::questions: return draw_questions(ui, panel, column);
    case app::ListTab::places: return draw_places(ui, panel, column);
    case app::ListTab::speakers:
      for (const app::SpeakerRow& row : ui.frame.speakers) column.y = draw_speaker_row(ui, column, row);
      return column.y;
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
