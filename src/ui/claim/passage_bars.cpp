// Where a claim stands in an article: its paragraph on an amber wash, with the quoted words and the
// passage darker, and its neighbours. It has no article text: lines are bars.
#include <algorithm>

#include "ui/claim/passage_parts.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

namespace {

constexpr float kGutter = 40;  // paragraph numbers stand left of it
constexpr float kBar = 5;
constexpr float kBarStep = 9;
// of a line that is not there: a Serif letter at 13 px, on average
constexpr float kLetterPx = 6.4f;

// Code points of a paragraph: [from, to).
struct Letters {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

// A paragraph's lines as bars.
struct Bars {
  const Canvas& canvas;
  float x = 0;
  float width = 0;

  [[nodiscard]] std::uint32_t letters_a_line() const {
    const float letters = width / kLetterPx;
    return static_cast<std::uint32_t>(std::max(8.0f, letters));
  }
  [[nodiscard]] std::uint32_t lines(std::uint32_t letters) const {
    const std::uint32_t a_line = letters_a_line();
    return std::max(1u, (letters + a_line - 1) / a_line);
  }

  // The part of one line that the letters take.
  void draw(std::uint32_t line, Letters letters, float y, ImU32 colour) const {
    const std::uint32_t begin = line * letters_a_line();
    const std::uint32_t end = begin + letters_a_line();
    const std::uint32_t low = std::max(letters.from, begin);
    const std::uint32_t high = std::min(letters.to, end);
    if (low >= high) {
      return;
    }
    const float unit = width / static_cast<float>(letters_a_line());
    const core::RectPx bar{
        .x = x + static_cast<float>(low - begin) * unit,
        .y = y,
        .width = static_cast<float>(high - low) * unit,
        .height = kBar,
    };
    fill(canvas, bar, colour);
  }
};

Bars bars_in(const Canvas& canvas, Column column) {
  return {
      .canvas = canvas,
      .x = column.left() + kGutter,
      .width = column.inner() - kGutter - 14,
  };
}

float lines_height(std::uint32_t lines) {
  return static_cast<float>(lines) * kBarStep;
}

// What is seen of a paragraph beside the claim's own.
struct Neighbour {
  std::uint32_t number = 0;
  std::uint32_t letters = 0;
  std::uint32_t most_lines = 0;
  bool its_end = false;  // else its beginning
};

float draw_neighbour(const Ui& ui, Column column, const Neighbour& neighbour) {
  const Canvas canvas = ui.canvas();
  const Bars bars = bars_in(canvas, column);
  const core::RectPx number_box{
      .x = column.left(),
      .y = column.y - 5,
      .width = kGutter - 12,
      .height = 16,
  };
  const Line number = Line().add(neighbour.number);
  draw_text(canvas, type::tiny, number_box, ui.palette.ink_3, number.view());
  const std::uint32_t most = neighbour.most_lines;
  const std::uint32_t lines = bars.lines(neighbour.letters);
  const std::uint32_t first = neighbour.its_end && lines > most ? lines - most : 0;
  const std::uint32_t last = std::min(lines, first + most);
  for (std::uint32_t line = first; line < last; ++line) {
    const float y = column.y + lines_height(line - first);
    bars.draw(line, {0, neighbour.letters}, y, ui.palette.bar_soft);
  }
  return column.y + lines_height(last - first);
}

// How the claim's own paragraph is set: the quoted words, then lines of which the first may be in
// its midst, so that the passage is among them.
struct OwnParagraph {
  Line quote;            // empty for none
  float quote_high = 0;  // with the space after it
  std::uint32_t first_line = 0;
  std::uint32_t last_line = 0;  // the one after the last
  float height = 0;
};

float quote_width(Column column) {
  return column.inner() - kGutter - 8;
}

OwnParagraph set_own(
    const Ui& ui,
    const Bars& bars,
    Column column,
    const core::Appearance& appearance,
    std::uint32_t letters
) {
  constexpr std::uint32_t kMostLines = 9;
  OwnParagraph own;
  if (!appearance.quote.empty()) {
    own.quote = ui.say_with(Message::quoted, {appearance.quote});
  }
  const std::string_view quote = own.quote.view();
  if (!quote.empty()) {
    const float words = wrapped_height(bars.canvas, type::quote, quote_width(column), quote);
    own.quote_high = words + 4;
  }
  const std::uint32_t lines = bars.lines(letters);
  if (lines > kMostLines) {
    const std::uint32_t passage_line = appearance.start / bars.letters_a_line();
    own.first_line = std::min(passage_line, lines - kMostLines);
  }
  own.last_line = std::min(lines, own.first_line + kMostLines);
  const float shown = lines_height(own.last_line - own.first_line);
  own.height = 8 + own.quote_high + shown - (kBarStep - kBar) + 9;
  return own;
}

void draw_own_ground(const Ui& ui, const Canvas& canvas, Column column, float height) {
  const float left = column.left() + 28;
  const core::RectPx wash{
      .x = left,
      .y = column.y,
      .width = column.right() - left,
      .height = height,
  };
  const core::RectPx edge{
      .x = left,
      .y = column.y,
      .width = 4,
      .height = height,
  };
  fill(canvas, wash, ui.palette.accent_wash);
  fill(canvas, edge, ui.palette.accent);
}

void draw_quote(
    const Ui& ui,
    const Canvas& canvas,
    Column column,
    const OwnParagraph& own,
    std::uint32_t number
) {
  const bool quoted = own.quote_high > 0;
  const core::RectPx number_box{
      .x = column.left(),
      .y = column.y + (quoted ? 9 : 3),
      .width = 26,
      .height = 16,
  };
  const ImU32 ink = ui.palette.ink;
  const Line words = Line().add(number);
  draw_text(canvas, type::tiny_strong, number_box, ink, words.view());
  if (quoted) {
    const ImVec2 at{column.left() + kGutter, column.y + 6};
    draw_wrapped(canvas, type::quote, at, quote_width(column), ink, own.quote.view());
  }
}

// The claim's own paragraph, on the wash: the quoted words, then bars with the passage darker.
float draw_own(
    const Ui& ui,
    Column column,
    const core::Appearance& appearance,
    std::uint32_t letters
) {
  const Canvas canvas = ui.canvas();
  const Bars bars = bars_in(canvas, column);
  const OwnParagraph own = set_own(ui, bars, column, appearance, letters);
  draw_own_ground(ui, canvas, column, own.height);
  draw_quote(ui, canvas, column, own, appearance.paragraph);
  const Palette& palette = ui.palette;
  const ImU32 around = mixed(palette.accent_wash, palette.rule_strong, 0.22f);
  const ImU32 passage = mixed(palette.accent_wash, palette.rule_strong, 0.75f);
  const float top = column.y + 8 + own.quote_high;
  for (std::uint32_t line = own.first_line; line < own.last_line; ++line) {
    const float y = top + lines_height(line - own.first_line);
    bars.draw(line, {0, letters}, y, around);
    bars.draw(line, {appearance.start, appearance.end}, y, passage);
  }
  return column.y + own.height;
}

}  // namespace

float draw_passage_bars(
    const Ui& ui,
    Column column,
    const core::Source& source,
    const core::Appearance& appearance
) {
  const auto& lengths = source.paragraph_lengths;  // of paragraph n at n - 1
  const std::uint32_t at = appearance.paragraph;
  if (at > 1) {
    const Neighbour before{
        .number = at - 1,
        .letters = lengths[at - 2],
        .most_lines = 3,
        .its_end = true,
    };
    column.y = draw_neighbour(ui, column, before) + 5;
  }
  column.y = draw_own(ui, column, appearance, lengths[at - 1]) + 9;
  if (at < lengths.size()) {
    const Neighbour after{
        .number = at + 1,
        .letters = lengths[at],
        .most_lines = 2,
    };
    column.y = draw_neighbour(ui, column, after) + 3;
  }
  return column.y;
}

}  // namespace dateline::ui
