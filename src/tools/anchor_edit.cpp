// Finds where each fingerprint goes by the JSON tree's offsets, and splices.
#include "tools/anchor_edit.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/problem_log.hpp"
#include "core/base/text.hpp"
#include "core/base/utf8.hpp"
#include "core/story/read/story_reader.hpp"

namespace dateline::tools {
namespace {

using core::concat;
using core::JsonKind;
using core::kNoNode;
using core::NodeId;
using core::ProblemCode;

constexpr std::size_t kMostProblems = 1000;

struct Edit {
  std::size_t start = 0, end = 0;  // bytes of the story
  std::string text;
};

// One past a value's last byte.
std::size_t value_end(std::string_view json, std::size_t at) {
  int depth = 0;
  bool in_string = false;
  for (; at < json.size(); ++at) {
    const char c = json[at];
    if (in_string) {
      if (c == '\\') {
        ++at;
      }
      in_string = c != '"';
      if (!in_string && depth == 0) {
        return at + 1;
      }
      continue;
    }
    const bool closes = c == '}' || c == ']';
    if (depth == 0 && (closes || c == ',' || c == ' ' || c == '\n' || c == '\r' || c == '\t')) {
      return at;
    }
    if (c == '"') {
      in_string = true;
    }
    if (c == '{' || c == '[') {
      ++depth;
    }
    if (closes && --depth == 0) {
      return at + 1;
    }
  }
  return json.size();
}

std::string spliced(std::string_view story, std::vector<Edit> edits) {
  std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
    return a.start < b.start;
  });
  std::string made;
  std::size_t from = 0;
  for (const Edit& edit : edits) {
    made += concat({story.substr(from, edit.start - from), edit.text});
    from = edit.end;
  }
  return made += story.substr(from);
}

class Anchoring {
 public:
  Anchoring(
      const core::JsonTree& tree,
      std::string_view story,
      std::string_view file,
      const core::TextServices& services
  )
      : tree_(tree),
        story_(story),
        log_(tree, story, file, kMostProblems),
        services_(services) {}

  void read_sources(const std::vector<TextFile>& texts) {
    each(tree_.find(tree_.root(), "sources"), [&](NodeId source) { read_source(source, texts); });
    if (!texts_.empty()) {
      return;
    }
    log_.error(
        ProblemCode::not_found,
        tree_.root(),
        "no text at hand is one of this story's sources",
        "A text is known by its SHA-256: the file must be, byte for byte, the one whose digest the "
        "source has."
    );
  }

  void read_claims() {
    each(tree_.find(tree_.root(), "claims"), [&](NodeId claim) {
      each(tree_.find(claim, "appearances"), [&](NodeId appearance) {
        read_appearance(appearance);
      });
    });
  }

  core::Checked<AnchoredStory> finish() {
    if (log_.has_errors()) {
      return tl::unexpected(log_.take());
    }
    made_.bytes = spliced(story_, std::move(edits_));
    return std::move(made_);
  }

 private:
  template <class Visit>
  void each(NodeId list, Visit visit) {
    if (list == kNoNode || tree_.kind(list) != JsonKind::array) {
      return;
    }
    for (const NodeId node : tree_.contents(list)) {
      visit(node);
    }
  }

  void read_source(NodeId source, const std::vector<TextFile>& texts) {
    const std::string id(text_of(source, "id"));
    const std::string_view digest = text_of(source, "digest");
    const auto file = std::find_if(texts.begin(), texts.end(), [&](const TextFile& text) {
      return text.digest == digest;
    });
    if (id.empty() || file == texts.end()) {
      return made_.without_text.push_back(id);
    }
    check_outline(source, file->lines);
    texts_.push_back(core::read_anchor_text(file->lines, id, services_));
  }

  void check_outline(NodeId source, std::string_view lines) {
    const auto paragraphs = core::split_paragraphs(lines);
    std::size_t number = 0;
    each(tree_.find(source, "paragraphs"), [&](NodeId length) {
      const std::size_t there =
          number < paragraphs.size() ? core::count_code_points(paragraphs[number]) : 0;
      ++number;
      if (tree_.number(length) == static_cast<double>(there)) {
        return;
      }
      log_.error(
          ProblemCode::bad_anchor,
          length,
          concat(
              {"paragraph ",
               std::to_string(number),
               " of the text has ",
               std::to_string(there),
               " code points"}
          ),
          "Mend the outline."
      );
    });
    if (number < paragraphs.size()) {
      log_.error(
          ProblemCode::bad_anchor,
          source,
          concat({"the text has ", std::to_string(paragraphs.size()), " paragraphs"}),
          "Mend the outline."
      );
    }
  }

  std::string_view text_of(NodeId object, std::string_view key) const {
    const NodeId node = tree_.find(object, key);
    return node == kNoNode || tree_.kind(node) != JsonKind::string ? std::string_view()
                                                                   : tree_.text(node);
  }

  std::optional<std::uint32_t> count_of(NodeId object, std::string_view key) const {
    const NodeId node = tree_.find(object, key);
    if (node == kNoNode || tree_.kind(node) != JsonKind::number) {
      return std::nullopt;
    }
    const double number = tree_.number(node);
    return number >= 0 && number < 1e9 && number == std::floor(number)
               ? std::optional(static_cast<std::uint32_t>(number))
               : std::nullopt;
  }

  void read_appearance(NodeId appearance) {
    const std::string_view source = text_of(appearance, "source");
    const auto text = std::find_if(texts_.begin(), texts_.end(), [&](const core::AnchorText& one) {
      return one.source_id == source;
    });
    if (text == texts_.end()) {
      return;
    }
    const auto place = passage_of(*text, appearance);
    if (!place) {
      return;
    }
    const auto fingerprint = core::make_fingerprint(*text, *place);
    if (!fingerprint) {
      return log_.error(
          ProblemCode::bad_anchor,
          appearance,
          "the text has no such passage",
          "Mend “paragraph”, “start” and “end”."
      );
    }
    check_quote(*text, appearance, *place);
    write_fingerprint(appearance, core::fingerprint_json(*fingerprint));
  }

  void
  check_quote(const core::AnchorText& text, NodeId appearance, const core::PassagePlace& place) {
    const std::string_view quote = text_of(appearance, "quote");
    const auto found = core::find_phrase(text, quote, place.paragraph);
    const auto within = [&](const core::PassagePlace& one) {
      return one.start >= place.start && one.end <= place.end;
    };
    if (quote.empty() || std::any_of(found.begin(), found.end(), within)) {
      return;
    }
    log_.error(
        ProblemCode::bad_anchor,
        tree_.find(appearance, "quote"),
        "the quote is not in the passage",
        "Quote its words exactly, or mend “start” and “end”."
    );
  }

  std::optional<core::PassagePlace> passage_of(const core::AnchorText& text, NodeId appearance) {
    const auto paragraph = count_of(appearance, "paragraph"), start = count_of(appearance, "start"),
               end = count_of(appearance, "end");
    const NodeId find = tree_.find(appearance, "find");
    if (find == kNoNode && paragraph && start && end) {
      return core::PassagePlace{*paragraph, *start, *end};
    }
    const NodeId phrase = find == kNoNode ? tree_.find(appearance, "quote") : find;
    if (phrase == kNoNode || start || end) {
      log_.error(
          ProblemCode::bad_anchor,
          appearance,
          "a passage is given neither by its position nor by its words",
          "Give “paragraph”, “start” and “end”; or “find”: “first words … last words”, without "
          "“start” and “end”."
      );
      return std::nullopt;
    }
    const auto found = core::find_phrase(text, tree_.text(phrase), paragraph.value_or(0));
    if (found.size() == 1) {
      write_position(appearance, find, found.front(), paragraph.has_value());
      return found.front();
    }
    log_.error(
        ProblemCode::bad_anchor,
        phrase,
        found.empty() ? "the text does not have these words"
                      : concat({"these words stand at ", std::to_string(found.size()), " places"}),
        found.empty() ? "Copy them from the text." : "Give more words, or the “paragraph”."
    );
    return std::nullopt;
  }

  // In place of `find`, else after the source.
  void write_position(
      NodeId appearance,
      NodeId find,
      const core::PassagePlace& place,
      bool has_paragraph
  ) {
    std::string text =
        has_paragraph ? "" : concat({"\"paragraph\": ", std::to_string(place.paragraph), ", "});
    text += concat(
        {"\"start\": ", std::to_string(place.start), ", \"end\": ", std::to_string(place.end)}
    );
    if (find != kNoNode) {
      return edits_.push_back(
          {tree_.key_offset(find), value_end(story_, tree_.offset(find)), std::move(text)}
      );
    }
    const NodeId before = tree_.find(appearance, has_paragraph ? "paragraph" : "source");
    const std::size_t at = value_end(story_, tree_.offset(before));
    edits_.push_back({at, at, ", " + text});
  }

  void write_fingerprint(NodeId appearance, const std::string& json) {
    const NodeId old = tree_.find(appearance, "fingerprint");
    if (old != kNoNode) {
      const std::size_t start = tree_.offset(old), end = value_end(story_, start);
      const bool same = story_.substr(start, end - start) == json;
      ++(same ? made_.unchanged : made_.refreshed);
      return edits_.push_back({start, end, json});
    }
    NodeId last = tree_.first(appearance);
    while (tree_.next(last) != tree_.end(appearance)) {
      last = tree_.next(last);
    }
    const std::size_t at = value_end(story_, tree_.offset(last));
    ++made_.written;
    edits_.push_back({at, at, ", \"fingerprint\": " + json});
  }

  const core::JsonTree& tree_;
  std::string_view story_;
  core::ProblemLog log_;
  const core::TextServices& services_;
  std::vector<core::AnchorText> texts_;
  std::vector<Edit> edits_;
  AnchoredStory made_;
};

}  // namespace

core::Checked<AnchoredStory> anchor_story(
    std::string_view story,
    std::string_view file,
    const std::vector<TextFile>& texts,
    const core::TextServices& services
) {
  const auto tree = core::parse_json(story, file);
  if (!tree) {
    return tl::unexpected(core::Problems{tree.error()});
  }
  Anchoring anchoring(*tree, story, file, services);
  anchoring.read_sources(texts);
  anchoring.read_claims();
  auto made = anchoring.finish();
  if (!made) {
    return made;
  }
  const auto read = core::read_story(made->bytes, file);
  if (!read) {
    return tl::unexpected(read.error());
  }
  return made;
}

}  // namespace dateline::tools
