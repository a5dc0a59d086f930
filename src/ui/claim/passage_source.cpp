// Which article an appearance is in: outlet, day and paragraph, and whether its words were checked.
#include <algorithm>

#include "ui/claim/passage_parts.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/claim_references.hpp"
#include "ui/sources/source_view.hpp"

namespace dateline::ui {

namespace {

constexpr float kAfterName = 5;

// Whether the words stand in the text that the reader brought; without one, that there is none.
core::AnchorState anchor_state(const Ui& ui, const core::Appearance& appearance) {
  const auto claim = ui.frame.open_claim;
  const app::TextStore* const texts = ui.frame.texts;
  if (texts == nullptr || !claim) {
    return core::AnchorState::unchecked;
  }
  const core::AnchorFinding finding =
      texts->finding(appearance.source, claim->value, appearance.number);
  return finding.state;
}

std::string_view state_words(const Ui& ui, core::AnchorState state) {
  if (state == core::AnchorState::unchecked) {
    return ui.say(Message::text_not_at_hand);
  }
  return ui.messages().name(state);
}

void draw_anchor_state(const Ui& ui, core::RectPx box, core::AnchorState state) {
  const Canvas canvas = ui.canvas();
  const bool checked = state != core::AnchorState::unchecked;
  const Palette& palette = ui.palette;
  const ImU32 ink = checked ? palette.ink : palette.ink_3;
  const std::string_view words = state_words(ui, state);
  const core::RectPx taken = draw_text(canvas, type::small, box, ink, words, Align::right);
  const float middle = centre_of(box).y;
  const ImVec2 sign{taken.x - 10, middle};
  draw_icon(canvas, icon_of(state), sign, 12, ink);
}

// What the line says after the outlet, and the widths that decide where each text stands.
struct LineWords {
  Line when;
  Line where;
  core::AnchorState anchor = core::AnchorState::unchecked;
  float name_width = 0;  // of the outlet, no wider than the column
  float state_width = 0;
};

LineWords words_of(const Ui& ui, const core::Appearance& appearance, float room) {
  const Canvas canvas = ui.canvas();
  const std::uint32_t number = appearance.source.value;
  const core::Source& source = ui.story().sources[number];
  const std::size_t count = source.paragraph_lengths.size();
  const auto paragraphs = static_cast<std::uint32_t>(count);
  LineWords words;
  const SourceWords& of_story = ui.memory.words.sources[number];
  words.when.add(of_story.published);
  words.where = ui.say_with(Message::paragraph_of, {appearance.paragraph, paragraphs});
  words.anchor = anchor_state(ui, appearance);
  const std::string_view state = state_words(ui, words.anchor);
  const float state_words_width = text_width(canvas, type::small, state);
  words.state_width = state_words_width + 20;
  const std::string_view outlet = outlet_text(source);
  const float name = text_width(canvas, type::strong, outlet);
  words.name_width = std::min(name + 1, room);
  return words;
}

// Where the state stands at the right end of the line at `y`.
core::RectPx state_box(Column column, float width, float y) {
  return {
      .x = column.right() - width,
      .y = y,
      .width = width,
      .height = 20,
  };
}

void draw_after_name(const Ui& ui, Column column, float left, std::string_view words) {
  const core::RectPx box{
      .x = left,
      .y = column.y,
      .width = column.right() - left,
      .height = 20,
  };
  draw_text(ui.canvas(), type::body, box, ui.palette.ink_2, words);
}

// The paragraph, and the state beside it or, where that has no room, beneath.
float draw_second_line(const Ui& ui, Column column, const LineWords& words) {
  const Canvas canvas = ui.canvas();
  const std::string_view where = words.where.view();
  const float state = words.state_width;
  const float where_width = text_width(canvas, type::small, where);
  const bool beside = where_width + 8 + state <= column.inner();
  const float beside_it = beside ? state : 0;
  const core::RectPx where_box{
      .x = column.left(),
      .y = column.y + 20,
      .width = column.inner() - beside_it,
      .height = 20,
  };
  const ImU32 ink = ui.palette.ink_2;
  draw_text(canvas, type::small, where_box, ink, where);
  if (!beside) {
    column.y += 20;
  }
  const float y = column.y + 20;
  core::RectPx box = state_box(column, state, y);
  if (!beside) {
    box.x = column.left();
  }
  draw_anchor_state(ui, box, words.anchor);
  return column.y + 46;
}

// The outlet leads to its source.
LinkedWords
draw_outlet(const Ui& ui, Column column, const core::Appearance& appearance, std::uint32_t number) {
  const core::RectPx room{
      .x = column.left(),
      .y = column.y,
      .width = column.inner(),
      .height = 20,
  };
  const std::uint32_t source = appearance.source.value;
  const core::Source& article = ui.story().sources[source];
  const std::string_view outlet = outlet_text(article);
  const LinkedWords link = linked_words(ui, "source-of-claim", number, type::strong, room, outlet);
  if (link.clicked) {
    follow_reference(ui, app::ListTab::sources, source);
  }
  return link;
}

}  // namespace

// `RTÉ c. 2 Nov, paragraph 8 of 47`, and whether the words were checked; in two lines when one does
// not hold them.
float draw_source_line(
    const Ui& ui,
    Column column,
    const core::Appearance& appearance,
    std::uint32_t number
) {
  const Canvas canvas = ui.canvas();
  const float room = column.inner();
  const LineWords words = words_of(ui, appearance, room);
  const std::string_view when = words.when.view();
  const LinkedWords link = draw_outlet(ui, column, appearance, number);
  const float name = words.name_width + kAfterName;
  const float when_width = text_width(canvas, type::body, when);
  if (name + when_width > room) {
    // A long name has its own lines.
    column.y += link.height;
    draw_after_name(ui, column, column.left(), when);
    return draw_second_line(ui, column, words);
  }
  const float left = column.left() + words.name_width + kAfterName;
  const std::string_view where = words.where.view();
  const Line both = Line().add(when).add(", ").add(where);
  const float both_width = text_width(canvas, type::body, both.view());
  const float needs = name + both_width + 12 + words.state_width;
  if (needs > room) {
    draw_after_name(ui, column, left, when);
    return draw_second_line(ui, column, words);
  }
  const core::RectPx box = state_box(column, words.state_width, column.y);
  draw_after_name(ui, column, left, both.view());
  draw_anchor_state(ui, box, words.anchor);
  return column.y + 24;
}

}  // namespace dateline::ui
