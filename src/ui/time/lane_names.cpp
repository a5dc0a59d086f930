#include "ui/time/lane_names.hpp"

#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kRoom = 130;
constexpr float kKeyRoom = 122;

// A line of words: `y` is its middle.
core::RectPx line_at(float left, float y, float width) {
  return {
      .x = left,
      .y = y - 8,
      .width = width,
      .height = 16,
  };
}

struct Look {
  TextStyle style;
  ImU32 ink = 0;
};

// They end at `right`.
void draw_words(const Ui& ui, float right, float y, Message message, const Look& look) {
  const float left = right - kRoom;
  const core::RectPx box = line_at(left, y, kRoom);
  const std::string_view words = ui.say(message);
  draw_text(ui.canvas(), look.style, box, look.ink, words, Align::right);
}

// What a mark of the happened lane means.
struct Key {
  std::string_view words;
  float width = 0;
};

Key key_of(const Ui& ui, Message meaning) {
  const std::string_view words = ui.say(meaning);
  return {
      .words = words,
      .width = text_width(ui.canvas(), type::tiny, words),
  };
}

void draw_key(const Ui& ui, float left, float y, const Key& key) {
  const Canvas canvas = ui.canvas();
  const core::RectPx box = line_at(left, y, key.width);
  const ImU32 ink = ui.palette.ink_3;
  draw_text(canvas, type::tiny, box, ink, key.words);
}

// Key of the happened lane: hollow is claimed, filled is on record. Longer words stand one above
// the other.
void draw_happened_key(const Ui& ui, float top, float right) {
  const Canvas canvas = ui.canvas();
  const ImU32 ink = ui.palette.ink_2;
  const Key record = key_of(ui, Message::on_record);
  const Key claimed = key_of(ui, Message::claimed);
  const float beside = record.width + claimed.width + 36;
  const bool stacked = beside > kKeyRoom;
  const float down = stacked ? 57.0f : 60.0f;
  float x = right - record.width;
  float y = top + down;
  draw_key(ui, x, y, record);
  const ImVec2 filled{x - 7, y};
  canvas.list->AddCircleFilled(filled, 4, ink, 20);
  if (stacked) {
    x = right - claimed.width;
    y += 16;
  } else {
    x -= 18;
    x -= claimed.width;
  }
  draw_key(ui, x, y, claimed);
  const ImVec2 hollow{x - 7, y};
  draw_circle(canvas, hollow, 3.4f, ink, 1.5f);
}

}  // namespace

void draw_lane_names(const Ui& ui, core::RectPx timeline, float right) {
  const float top = timeline.y;
  const ImU32 ink = ui.palette.ink_3;
  const Look name{type::small_strong, ui.palette.ink};
  const Look note{type::tiny, ink};
  draw_words(ui, right, top + 40, Message::happened_lane, name);
  draw_words(ui, right, top + 93, Message::said_lane, name);
  draw_words(ui, right, top + 110, Message::day_not_given, note);
  draw_words(ui, right, top + 125, Message::at_its_article, note);
  const float left = right - kKeyRoom;
  rule_across(ui.canvas(), left, top + 110, 14, ink);
  draw_happened_key(ui, top, right);
}

}  // namespace dateline::ui
