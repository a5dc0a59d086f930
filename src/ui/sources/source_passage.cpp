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
  std::string_view text;           // the paragraph
  std::size_t begin = 0, end = 0;  // bytes of the passage in it
};

std::size_t byte_at(std::string_view text, std::uint32_t code_points) {
  std::size_t at = 0;
  for (; at < text.size() && code_points > 0; --code_points) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0u) == 0x80u) {
      ++at;
    }
  }
  return at;
}

bool is_found(core::AnchorState state) {
  return state == core::AnchorState::exact || state == core::AnchorState::moved ||
         state == core::AnchorState::edited;
}

// The paragraph of the reader's text in which the passage stands; empty without one.
Passage passage_in_text(const Ui& ui, const app::OutlineRow& row) {
  const app::TextAtHand* const text = text_of_article(ui);
  const core::AnchorFinding finding = finding_of(ui, row);
  if (text == nullptr || !is_found(finding.state) || finding.place.paragraph == 0 ||
      finding.place.paragraph > text->paragraphs.size()) {
    return {};
  }
  const std::string_view paragraph = text->paragraphs[finding.place.paragraph - 1];
  return {
      paragraph,
      byte_at(paragraph, finding.place.start),
      byte_at(paragraph, finding.place.end)
  };
}

float text_room(const ArticleColumns& columns) {
  return columns.bars_width - 12;
}

// What of one line is the passage stands on the wash, in ink; the rest is the paragraph around it.
void draw_text_line(
    const Article& article,
    const Passage& passage,
    std::string_view line,
    ImVec2 at
) {
  const auto offset = static_cast<std::size_t>(line.data() - passage.text.data());
  const std::size_t cuts[] = {
      0,
      std::clamp(passage.begin, offset, offset + line.size()) - offset,
      std::clamp(passage.end, offset, offset + line.size()) - offset,
      line.size()
  };
  float x = at.x;
  for (int part = 0; part < 3; ++part) {
    const std::string_view words = line.substr(cuts[part], cuts[part + 1] - cuts[part]);
    if (words.empty()) {
      continue;
    }
    const float wide = text_width(article.canvas, kWords, words);
    if (part == 1) {
      fill(article.canvas, {x - 1, at.y, wide + 2, kWords.line}, article.ui.palette.accent_wash);
    }
    draw_line(
        article.canvas,
        kWords,
        {x, at.y},
        part == 1 ? article.ui.palette.ink : article.ui.palette.ink_2,
        words
    );
    x += wide;
  }
}

void draw_full(const Article& article, const Passage& passage, core::RectPx box) {
  fill(article.canvas, {box.x, box.y, 4, box.height}, article.ui.palette.accent);
  float y = box.y + kPad;
  for (std::string_view rest = passage.text; !rest.empty(); y += kWords.line) {
    const FirstLine first = first_line(article.canvas, kWords, text_room(article.columns), rest);
    draw_text_line(article, passage, first.line, {article.columns.bars + 2, y});
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
  Line line;
  return finding.state == core::AnchorState::lost ? line.add(ui.say(Message::words_lost)) : line;
}

// `Moved, now in paragraph 12`: about the words, in ink.
void draw_state(const Article& article, const core::AnchorFinding& finding, float y) {
  const Ui& ui = article.ui;
  const float x = article.columns.bars + 2;
  draw_icon(article.canvas, icon_of(finding.state), {x + 6, y + 8}, 12, ui.palette.ink);
  Line line;
  line.add(ui.messages().name(finding.state));
  const Line note = state_note(ui, finding);
  if (!note.view().empty()) {
    line.add(", ").add(note.view());
  }
  draw_text(
      article.canvas,
      type::small,
      {x + 17, y, text_room(article.columns) - 17, 16},
      ui.palette.ink_2,
      line.view()
  );
}

std::uint32_t letters_of(const Article& article, const app::OutlineRow& row) {
  return article.outline.paragraphs[row.paragraph - 1].letters;
}

// Bars of the whole paragraph, the passage darker.
void draw_hidden(const Article& article, const app::OutlineRow& row, float y) {
  const core::Appearance& appearance = appearance_of(article.ui, row);
  const std::uint32_t a_line = letters_a_line(article.columns);
  const std::uint32_t letters = letters_of(article, row);
  const Palette& palette = article.ui.palette;
  const float unit = text_room(article.columns) / static_cast<float>(a_line);
  const auto part = [&](std::uint32_t from, std::uint32_t to, ImU32 colour) {
    for (std::uint32_t at = from; at < to;) {
      const std::uint32_t line = at / a_line;
      const std::uint32_t end = std::min(to, (line + 1) * a_line);
      fill(
          article.canvas,
          {article.columns.bars + 2 + static_cast<float>(at % a_line) * unit,
           y + static_cast<float>(line) * kBarStep,
           static_cast<float>(end - at) * unit,
           kBarHigh},
          colour
      );
      at = end;
    }
  };
  part(0, letters, mixed(palette.accent_wash, palette.rule_strong, 0.25f));
  part(
      appearance.start,
      std::min(appearance.end, letters),
      mixed(palette.accent_wash, palette.rule_strong, 0.85f)
  );
}

float hidden_height(const ArticleColumns& columns, std::uint32_t letters) {
  const std::uint32_t a_line = letters_a_line(columns);
  return static_cast<float>(std::max(1u, (letters + a_line - 1) / a_line)) * kBarStep;
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
  return wrapped_height(
             canvas,
             kWords,
             text_room(columns),
             ui.say_with(Message::quoted, {appearance.quote}).view()
         ) +
         6;
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
  const Passage passage = passage_in_text(ui, row);
  if (!passage.text.empty()) {
    return 2 * kPad + state + wrapped_height(canvas, kWords, text_room(columns), passage.text, 400);
  }
  const std::uint32_t letters = ui.frame.article.paragraphs[row.paragraph - 1].letters;
  return 2 * kPad + state + quote_height(ui, canvas, columns, row) +
         hidden_height(columns, letters);
}

void draw_passage(const Article& article, const app::OutlineRow& row) {
  const Ui& ui = article.ui;
  const Span span = article.layout.paragraphs[row.paragraph - 1];
  const core::RectPx box{
      article.columns.bars - kBleed,
      article.top + span.top,
      article.columns.bars_width + kBleed + 4,
      span.bottom - span.top
  };
  const Passage passage = passage_in_text(ui, row);
  if (has_state(ui, row)) {
    draw_state(article, finding_of(ui, row), bottom_of(box) - kPad - 14);
  }
  if (!passage.text.empty()) {
    return draw_full(article, passage, box);
  }
  fill(article.canvas, box, ui.palette.accent_wash);
  fill(article.canvas, {box.x, box.y, 4, box.height}, ui.palette.accent);
  if (has_state(ui, row)) {
    draw_state(article, finding_of(ui, row), bottom_of(box) - kPad - 14);
  }
  const float quote = quote_height(ui, article.canvas, article.columns, row);
  const core::Appearance& appearance = appearance_of(ui, row);
  if (quote > 0) {
    draw_wrapped(
        article.canvas,
        kWords,
        {article.columns.bars + 2, box.y + kPad - 2},
        text_room(article.columns),
        ui.palette.ink,
        ui.say_with(Message::quoted, {appearance.quote}).view()
    );
  }
  draw_hidden(article, row, box.y + kPad + quote);
}

}  // namespace dateline::ui
