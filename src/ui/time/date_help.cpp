#include "ui/time/date_help.hpp"

#include "ui/kit/date_entry.hpp"
#include "ui/time/date_fields.hpp"
#include "ui/time/typed_days.hpp"

namespace dateline::ui {

namespace {

constexpr int kHelpLines = 3;
constexpr int kMeaningLines = 4;
constexpr float kBetween = 4;

Line first_error(const Ui& ui) {
  Line error;
  for (std::size_t i = 0; i < kDateFields; ++i) {
    const auto field = static_cast<DateField>(i);
    error = date_error(ui, field);
    if (!error.view().empty()) {
      break;
    }
  }
  return error;
}

// How to write a day, or that nothing was out by then.
Line hint_text(const Ui& ui) {
  if (ui.frame.known > 0) {
    const Line example = date_example(ui);
    return ui.say_with(Message::dates_hint, {example.view()});
  }
  const Line day = day_text(ui.messages(), ui.frame.known_on, true);
  return ui.say_with(Message::no_article_by, {day.view()});
}

// What is wrong goes before.
Line help_text(const Ui& ui) {
  const Line error = first_error(ui);
  if (!error.view().empty()) {
    return error;
  }
  return hint_text(ui);
}

}  // namespace

Line date_error(const Ui& ui, DateField field) {
  if (entry_of(ui, field).failed) {
    const Line example = date_example(ui);
    return ui.say_with(Message::date_not_read, {example.view()});
  }
  if (is_out_of_order(ui, field)) {
    return Line().add(ui.say(Message::dates_reversed));
  }
  return {};
}

float date_help_height(const Ui& ui, float width) {
  const Canvas canvas = ui.canvas();
  const TextStyle& style = type::small;
  const Line help = help_text(ui);
  const std::string_view meaning = ui.say(Message::dates_meaning);
  const float below = wrapped_height(canvas, style, width, meaning, kMeaningLines);
  const float above = wrapped_height(canvas, style, width, help.view(), kHelpLines);
  return above + kBetween + below;
}

void draw_date_help(const Ui& ui, ImVec2 at, float width) {
  const Canvas canvas = ui.canvas();
  const TextStyle& style = type::small;
  const Line error = first_error(ui);
  const bool wrong = !error.view().empty();
  const ImU32 ink = wrong ? ui.palette.ink : ui.palette.ink_2;
  const Line help = wrong ? error : hint_text(ui);
  const std::string_view meaning = ui.say(Message::dates_meaning);
  at.y += draw_wrapped(canvas, style, at, width, ink, help.view(), kHelpLines);
  at.y += kBetween;
  draw_wrapped(canvas, style, at, width, ui.palette.ink_3, meaning, kMeaningLines);
}

}  // namespace dateline::ui
