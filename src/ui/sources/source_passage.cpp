// The words that the open claim rests on: in full where the reader has brought the article, else
// the quoted few over bars. It keeps nothing of them.
#include <algorithm>
#include <string_view>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/sources/source_view.hpp"

namespace dateline::ui {

namespace {

constexpr TextStyle kWords{Face::serif, 14, 20};
// the wash reaches beyond the bars to the left, as a bar of amber
constexpr float kPad = 10;
constexpr float kState = 20;
constexpr float kBleed = 10;

struct Passage {
  std::string_view text;  // the paragraph
  // bytes of the passage in it
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Whether the byte goes on with a letter of UTF-8.
bool goes_on(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0u) == 0x80u;
}

std::size_t byte_at(std::string_view text, std::uint32_t code_points) {
  std::size_t at = 0;
  while (at < text.size() && code_points > 0) {
    ++at;
    while (at < text.size() && goes_on(text[at])) {
      ++at;
    }
    --code_points;
  }
  return at;
}

bool is_found(core::AnchorState state) {
  switch (state) {
    case core::AnchorState::exact:
    case core::AnchorState::moved:
    case core::AnchorState::edited:
      return true;
    case core::AnchorState::lost:
    case core::AnchorState::unchecked:
      break;
  }
  return false;
}

// The paragraph of the reader's text in which the passage stands; empty without one.
Passage passage_in_text(const Ui& ui, const app::OutlineRow& row) {
  const app::CheckedText* const text = text_of_article(ui);
  const core::AnchorFinding finding = finding_of(ui, row);
  if (text == nullptr || !is_found(finding.state)) {
    return {};
  }
  const std::uint32_t number = finding.place.paragraph;
  if (number == 0 || number > text->paragraphs.size()) {
    return {};
  }
  const std::string_view paragraph = text->paragraphs[number - 1];
  return {
      .text = paragraph,
      .begin = byte_at(paragraph, finding.place.start),
      .end = byte_at(paragraph, finding.place.end),
  };
}

float text_room(const ArticleColumns& columns) {
  return columns.bars_width - 12;
}

// Returns its width.
float draw_part(const Canvas& canvas, ImVec2 at, ImU32 ink, std::string_view words) {
  if (words.empty()) {
    return 0;
  }
  draw_line(canvas, kWords, at, ink, words);
  return text_width(canvas, kWords, words);
}

// A line of the paragraph in three parts: before the passage, the passage, after it. Each may be
// empty.
struct LineParts {
  std::string_view before;
  std::string_view passage;
  std::string_view after;
};

LineParts parts_of(const Passage& passage, std::string_view line) {
  const auto offset = static_cast<std::size_t>(line.data() - passage.text.data());
  const std::size_t line_end = offset + line.size();
  const std::size_t begin = std::clamp(passage.begin, offset, line_end) - offset;
  const std::size_t end = std::clamp(passage.end, offset, line_end) - offset;
  return {
      .before = line.substr(0, begin),
      .passage = line.substr(begin, end - begin),
      .after = line.substr(end),
  };
}

// What of one line is the passage stands on the wash, in ink; the rest is the paragraph around it.
void draw_text_line(const Article& article, const LineParts& parts, ImVec2 at) {
  const Canvas& canvas = article.canvas;
  const Palette& palette = article.ui.palette;
  at.x += draw_part(canvas, at, palette.ink_2, parts.before);
  if (!parts.passage.empty()) {
    const core::RectPx wash{
        .x = at.x - 1,
        .y = at.y,
        .width = text_width(canvas, kWords, parts.passage) + 2,
        .height = kWords.line,
    };
    fill(canvas, wash, palette.accent_wash);
  }
  at.x += draw_part(canvas, at, palette.ink, parts.passage);
  draw_part(canvas, at, palette.ink_2, parts.after);
}

void draw_amber_edge(const Article& article, core::RectPx box) {
  const core::RectPx edge{
      .x = box.x,
      .y = box.y,
      .width = 4,
      .height = box.height,
  };
  fill(article.canvas, edge, article.ui.palette.accent);
}

void draw_full(const Article& article, const Passage& passage, core::RectPx box) {
  draw_amber_edge(article, box);
  const float room = text_room(article.columns);
  ImVec2 at{article.columns.bars + 2, box.y + kPad};
  std::string_view rest = passage.text;
  while (!rest.empty()) {
    const FirstLine first = first_line(article.canvas, kWords, room, rest);
    draw_text_line(article, parts_of(passage, first.line), at);
    at.y += kWords.line;
    rest = first.rest;
  }
}

Line state_note(const Ui& ui, const core::AnchorFinding& finding) {
  if (finding.state == core::AnchorState::moved) {
    return ui.say_with(Message::now_in_paragraph, {finding.place.paragraph});
  }
  if (finding.state == core::AnchorState::edited) {
    return ui.say_with(Message::part_left, {finding.percent_left});
  }
  if (finding.state == core::AnchorState::lost) {
    return Line().add(ui.say(Message::words_lost));
  }
  return {};
}

// `Moved, now in paragraph 12`: about the words, in ink.
void draw_state(const Article& article, const core::AnchorFinding& finding, float y) {
  const Ui& ui = article.ui;
  const Palette& palette = ui.palette;
  const float x = article.columns.bars + 2;
  const ImVec2 sign{x + 6, y + 8};
  draw_icon(article.canvas, icon_of(finding.state), sign, 12, palette.ink);
  Line line;
  line.add(ui.messages().name(finding.state));
  const Line note = state_note(ui, finding);
  if (!note.view().empty()) {
    line.add(", ").add(note.view());
  }
  const core::RectPx room{
      .x = x + 17,
      .y = y,
      .width = text_room(article.columns) - 17,
      .height = 16,
  };
  draw_text(article.canvas, type::small, room, palette.ink_2, line.view());
}

std::uint32_t letters_of(const Article& article, const app::OutlineRow& row) {
  return article.outline.paragraphs[row.paragraph - 1].letters;
}

// Bars in the place of a paragraph's words, from `y` down.
struct HiddenWords {
  const Article& article;
  float y = 0;

  // Those of the letters [from, to).
  void draw(std::uint32_t from, std::uint32_t to, ImU32 colour) const {
    const std::uint32_t a_line = letters_a_line(article.columns);
    const float left = article.columns.bars + 2;
    const float unit = text_room(article.columns) / static_cast<float>(a_line);
    std::uint32_t at = from;
    while (at < to) {
      const std::uint32_t line = at / a_line;
      const std::uint32_t line_end = (line + 1) * a_line;
      const std::uint32_t end = std::min(to, line_end);
      const core::RectPx bar{
          .x = left + static_cast<float>(at % a_line) * unit,
          .y = y + static_cast<float>(line) * kBarStep,
          .width = static_cast<float>(end - at) * unit,
          .height = kBarHigh,
      };
      fill(article.canvas, bar, colour);
      at = end;
    }
  }
};

// Bars of the whole paragraph, the passage darker.
void draw_hidden(const Article& article, const app::OutlineRow& row, float y) {
  const core::Appearance& appearance = appearance_of(article.ui, row);
  const std::uint32_t letters = letters_of(article, row);
  const std::uint32_t end = std::min(appearance.end, letters);
  const Palette& palette = article.ui.palette;
  const ImU32 around = mixed(palette.accent_wash, palette.rule_strong, 0.25f);
  const ImU32 passage = mixed(palette.accent_wash, palette.rule_strong, 0.85f);
  const HiddenWords words{article, y};
  words.draw(0, letters, around);
  words.draw(appearance.start, end, passage);
}

float hidden_height(const ArticleColumns& columns, std::uint32_t letters) {
  const std::uint32_t a_line = letters_a_line(columns);
  const std::uint32_t lines = (letters + a_line - 1) / a_line;
  return static_cast<float>(std::max(1u, lines)) * kBarStep;
}

float quote_height(
    const Ui& ui,
    const Canvas& canvas,
    const ArticleColumns& columns,
    const app::OutlineRow& row
) {
  const core::Appearance& appearance = appearance_of(ui, row);
  if (appearance.quote.empty()) {
    return 0;
  }
  const Line quote = ui.say_with(Message::quoted, {appearance.quote});
  return wrapped_height(canvas, kWords, text_room(columns), quote.view()) + 6;
}

bool has_state(const Ui& ui, const app::OutlineRow& row) {
  return finding_of(ui, row).state != core::AnchorState::unchecked;
}

}  // namespace

float passage_height(
    const Ui& ui,
    const Canvas& canvas,
    const ArticleColumns& columns,
    const app::OutlineRow& row
) {
  const float state = has_state(ui, row) ? kState : 0;
  const float around = 2 * kPad + state;
  const Passage passage = passage_in_text(ui, row);
  if (!passage.text.empty()) {
    const float room = text_room(columns);
    return around + wrapped_height(canvas, kWords, room, passage.text, 400);
  }
  const float quote = quote_height(ui, canvas, columns, row);
  const std::uint32_t letters = ui.frame.article.paragraphs[row.paragraph - 1].letters;
  return around + quote + hidden_height(columns, letters);
}

void draw_passage(const Article& article, const app::OutlineRow& row) {
  const Ui& ui = article.ui;
  const Span span = article.layout.paragraphs[row.paragraph - 1];
  const core::RectPx box{
      .x = article.columns.bars - kBleed,
      .y = article.top + span.top,
      .width = article.columns.bars_width + kBleed + 4,
      .height = span.bottom - span.top,
  };
  const Passage passage = passage_in_text(ui, row);
  if (has_state(ui, row)) {
    draw_state(article, finding_of(ui, row), bottom_of(box) - kPad - 14);
  }
  if (!passage.text.empty()) {
    return draw_full(article, passage, box);
  }
  fill(article.canvas, box, ui.palette.accent_wash);
  draw_amber_edge(article, box);
  if (has_state(ui, row)) {
    draw_state(article, finding_of(ui, row), bottom_of(box) - kPad - 14);
  }
  const float quote = quote_height(ui, article.canvas, article.columns, row);
  if (quote > 0) {
    const core::Appearance& appearance = appearance_of(ui, row);
    const Line words = ui.say_with(Message::quoted, {appearance.quote});
    draw_wrapped(
        article.canvas,
        kWords,
        {article.columns.bars + 2, box.y + kPad - 2},
        text_room(article.columns),
        ui.palette.ink,
        words.view()
    );
  }
  draw_hidden(article, row, box.y + kPad + quote);
}

}  // namespace dateline::ui
