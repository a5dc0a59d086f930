// What is shown while no claim is open: what the story is about, how it was made, and what was
// corrected in it.
#include "app/words/date_words.hpp"
#include "ui/claim/detail.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

namespace {

// What the story says of itself speaks of all its articles: looking back, it says the day and the
// claims that were known.
Line known_on_text(const Ui& ui) {
  const Line day = day_text(ui.messages(), ui.frame.known_on, true);
  const Line claims = ui.say_with(Message::claims, {ui.frame.known});
  Line line;
  line.add(ui.say(Message::as_known_on)).add(" ").add(day.view());
  return line.add(": ").add(claims.view());
}

struct Paragraph {
  TextStyle style;
  ImU32 ink = 0;
  std::string_view text;
  float after = 0;  // space
};

// Paragraphs from the top of the column down.
struct Paragraphs {
  const Canvas& canvas;
  Column column;

  void add(const Paragraph& one) {
    const ImVec2 at{column.left(), column.y};
    const float width = column.inner();
    const float high = draw_wrapped(canvas, one.style, at, width, one.ink, one.text);
    column.y += high + one.after;
  }
};

void add_story(const Ui& ui, Paragraphs& paragraphs) {
  const core::KnownStory& story = ui.story();
  const Line looking_back = known_on_text(ui);
  std::string_view summary = story.summary;
  if (story.day()) {
    summary = looking_back.view();
  }
  paragraphs.add({
      .style = type::section,
      .ink = ui.palette.ink,
      .text = ui.say(Message::about_story),
      .after = 8,
  });
  paragraphs.add({
      .style = type::sentence,
      .ink = ui.palette.ink,
      .text = summary,
      .after = 16,
  });
}

void add_heading(const Ui& ui, Paragraphs& paragraphs, Message words) {
  paragraphs.add({
      .style = type::strong,
      .ink = ui.palette.ink,
      .text = ui.say(words),
      .after = 4,
  });
}

void add_method(const Ui& ui, Paragraphs& paragraphs) {
  const std::string& method = ui.story().method;
  if (method.empty()) {
    return;
  }
  add_heading(ui, paragraphs, Message::how_made);
  paragraphs.add({
      .style = type::body,
      .ink = ui.palette.ink_2,
      .text = method,
      .after = 16,
  });
}

void add_corrections(const Ui& ui, Paragraphs& paragraphs) {
  const std::vector<core::Correction>& corrections = ui.story().corrections;
  if (corrections.empty()) {
    return;
  }
  add_heading(ui, paragraphs, Message::corrections);
  for (const core::Correction& correction : corrections) {
    const std::string day = app::long_date(ui.messages(), correction.date);
    paragraphs.add({
        .style = type::small,
        .ink = ui.palette.ink_3,
        .text = day,
    });
    paragraphs.add({
        .style = type::body,
        .ink = ui.palette.ink_2,
        .text = correction.text,
        .after = 8,
    });
  }
}

}  // namespace

float draw_about(core::LaterKey, const Ui& ui, Column column) {
  const Canvas canvas = ui.canvas();
  column.y += 20;
  Paragraphs paragraphs{canvas, column};
  add_story(ui, paragraphs);
  const float rule = paragraphs.column.y;
  rule_across(canvas, column.left(), rule, column.inner(), ui.palette.rule);
  paragraphs.column.y += 12;
  add_method(ui, paragraphs);
  add_corrections(ui, paragraphs);
  return paragraphs.column.y + 16;
}

}  // namespace dateline::ui
