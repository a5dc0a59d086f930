// Sources: published documents as they describe themselves, and the outline of their paragraphs.
#include <algorithm>

#include "core/base/ranges.hpp"
#include "core/base/text.hpp"
#include "core/base/web_address.hpp"
#include "core/story/read/story_fields.hpp"
#include "core/story/read/story_words.hpp"

namespace dateline::core {
namespace {

constexpr std::string_view kSourceKeys[] = {
    "id",
    "letter",
    "title",
    "publisher",
    "byline",
    "dateline",
    "published",
    "language",
    "url",
    "inferred",
    "note",
    "digest",
    "paragraphs",
    "headings",
    "captions"
};
constexpr std::string_view kInferredKeys[] = {"field", "why"};

void read_letter(Reading& reading, Fields& fields, Source& source) {
  source.letter = fields.required_text("letter");
  if (source.letter.empty()) {
    return;
  }
  const bool capital =
      source.letter.size() == 1 && source.letter[0] >= 'A' && source.letter[0] <= 'Z';
  if (!capital) {
    reading.log.error(
        ProblemCode::bad_value,
        fields.find("letter"),
        concat({quoted(source.letter), " is not one capital letter"})
    );
  }
  const auto same = [&](const Source& other) {
    return other.letter == source.letter;
  };
  const auto& earlier = reading.story.sources;
  const auto taken = std::find_if(earlier.begin(), earlier.end(), same);
  if (taken == earlier.end()) {
    return;
  }
  reading.log.error(
      ProblemCode::duplicate_id,
      fields.find("letter"),
      concat({quoted(source.letter), " is already the letter of ", quoted(taken->id)}),
      "Give each source its own."
  );
}

void read_address(Reading& reading, Fields& fields, Source& source) {
  source.url = fields.text("url", {2000});
  if (source.url.empty() || is_web_address(source.url)) {
    return;
  }
  reading.log.error(
      ProblemCode::bad_value,
      fields.find("url"),
      concat({quoted(source.url), " is no web address"}),
      "It starts with https:// or http://."
  );
  source.url.clear();
}

void read_digest(Reading& reading, Fields& fields, Source& source) {
  source.digest = fields.required_text("digest");
  if (source.digest.empty() || is_digest(source.digest)) {
    return;
  }
  reading.log.error(
      ProblemCode::bad_value,
      fields.find("digest"),
      concat({quoted(source.digest), " is no digest"}),
      "Write sha256: and 64 lower-case hex digits."
  );
}

void read_inferred(Reading& reading, Fields& fields, Source& source) {
  for (const NodeId node : fields.items("inferred")) {
    Fields entry(reading, node, kInferredKeys);
    Inferred inferred{entry.required_text("field"), entry.required_text("why", kNote)};
    if (!inferred.field.empty() && !contains(kSourceKeys, inferred.field)) {
      reading.log.error(
          ProblemCode::unknown_key,
          entry.find("field"),
          concat({"a source has no field ", quoted(inferred.field)}),
          "Name a key of the source."
      );
    }
    source.inferred.push_back(std::move(inferred));
  }
}

void read_paragraphs(Reading& reading, Fields& fields, Source& source) {
  const NodeId list = fields.required("paragraphs");
  for (const NodeId node : fields.items("paragraphs")) {
    const auto length = read_count(reading, node);
    if (length && *length == 0) {
      reading.log.error(
          ProblemCode::bad_value,
          node,
          "a paragraph of no length",
          "Blank lines are no paragraphs."
      );
    }
    source.paragraph_lengths.push_back(length.value_or(0));
  }
  if (list != kNoNode && reading.tree.kind(list) == JsonKind::array &&
      source.paragraph_lengths.empty()) {
    reading.log.error(ProblemCode::bad_value, list, "a source without a paragraph");
  }
}

// Paragraph numbers from 1, ascending.
std::vector<std::uint32_t>
read_numbers(Reading& reading, Fields& fields, std::string_view key, const Source& source) {
  std::vector<std::uint32_t> numbers;
  const std::size_t count = source.paragraph_lengths.size();
  for (const NodeId node : fields.items(key)) {
    const auto number = read_count(reading, node);
    if (!number) {
      continue;
    }
    if (*number < 1 || *number > count) {
      reading.log.error(
          ProblemCode::bad_anchor,
          node,
          concat(
              {"there is no paragraph ", std::to_string(*number), " among ", std::to_string(count)}
          ),
          "Paragraphs count from 1."
      );
    } else if (!numbers.empty() && *number <= numbers.back()) {
      reading.log.error(
          ProblemCode::bad_value,
          node,
          "these numbers do not ascend",
          "Sort them, each once."
      );
    } else {
      numbers.push_back(*number);
    }
  }
  return numbers;
}

Source read_source(Reading& reading, NodeId node) {
  Fields fields(reading, node, kSourceKeys);
  Source source;
  source.id = fields.id();
  read_letter(reading, fields, source);
  source.title = fields.required_text("title", kTitle);
  source.publisher = fields.text("publisher");
  source.byline = fields.text("byline");
  source.dateline = fields.text("dateline");
  source.published = fields.required_date("published");
  if (!source.published.text.empty() && source.published.days.last == kAfterAll) {
    reading.log.error(
        ProblemCode::bad_date,
        fields.find("published"),
        "a publication without a latest day",
        "End the interval: that day counts for “as known on”."
    );
  }
  source.language = read_language(reading, fields, "language");
  read_address(reading, fields, source);
  read_inferred(reading, fields, source);
  source.note = fields.text("note", kNote);
  read_digest(reading, fields, source);
  read_paragraphs(reading, fields, source);
  source.headings = read_numbers(reading, fields, "headings", source);
  source.captions = read_numbers(reading, fields, "captions", source);
  return source;
}

}  // namespace

void read_sources(Reading& reading) {
  for (const NodeId node : reading.sources.nodes) {
    reading.story.sources.push_back(read_source(reading, node));
  }
}

}  // namespace dateline::core
