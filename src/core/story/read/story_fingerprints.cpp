// Fingerprints are written by a tool, so every mistake in one has the same remedy.
#include "core/story/read/story_fingerprints.hpp"

#include <string_view>

#include "core/base/text.hpp"

namespace dateline::core {
namespace {

constexpr std::string_view kKeys[] =
    {"at", "length", "rolling", "sha256", "before", "after", "copies", "sketch"};
constexpr const char* kRemedy = "Run “dateline anchor” again, or delete the fingerprint.";

// One fingerprint being read: remembers whether anything was wrong.
struct Part {
  Reading& reading;
  Fields& fields;
  bool good = true;

  void refuse(NodeId node, std::string_view message) {
    if (node != kNoNode) {
      reading.log.error(ProblemCode::bad_anchor, node, message, kRemedy);
    }
    good = false;
  }
};

bool is_hex(std::string_view text, std::size_t digits) {
  return text.size() == digits && text.find_first_not_of("0123456789abcdef") == text.npos;
}

std::uint64_t number_of(std::string_view hex) {
  std::uint64_t number = 0;
  for (const char c : hex) {
    const int digit = c <= '9' ? c - '0' : c - 'a' + 10;
    number = number << 4 | static_cast<std::uint64_t>(digit);
  }
  return number;
}

std::optional<std::uint32_t> read_short_hash(Part& part, std::string_view key) {
  const NodeId node = part.fields.find(key);
  if (node == kNoNode) {
    return std::nullopt;
  }
  const std::string text = part.fields.text(key);
  if (!is_hex(text, 6)) {
    part.refuse(node, "not 6 lower-case hex digits");
  }
  if (!part.good) {
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(number_of(text));
}

void read_digest(Part& part, Fingerprint& fingerprint) {
  const std::string text = part.fields.required_text("sha256");
  if (!is_hex(text, 32)) {
    return part.refuse(part.fields.find("sha256"), "not 32 lower-case hex digits");
  }
  std::string_view rest = text;
  for (std::uint8_t& byte : fingerprint.digest) {
    byte = static_cast<std::uint8_t>(number_of(rest.substr(0, 2)));
    rest.remove_prefix(2);
  }
}

void read_sketch(Part& part, Fingerprint& fingerprint) {
  const std::string text = part.fields.text("sketch");
  const std::size_t elements = text.size() / 16;
  if (elements > kMaxSketchWords || !is_hex(text, 16 * elements)) {
    return part.refuse(part.fields.find("sketch"), "not 16, 32, … 128 lower-case hex digits");
  }
  for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(16)) {
    fingerprint.sketch.push_back(number_of(rest.substr(0, 16)));
  }
}

}  // namespace

std::optional<Fingerprint> read_fingerprint(Reading& reading, Fields& appearance_fields) {
  const NodeId node = appearance_fields.find("fingerprint");
  if (node == kNoNode) {
    return std::nullopt;
  }
  Fields fields(reading, node, kKeys);
  if (reading.tree.kind(node) != JsonKind::object) {
    return std::nullopt;
  }
  Part part{reading, fields};
  Fingerprint fingerprint;
  const auto at = fields.required_count("at");
  const auto length = fields.required_count("length");
  const NodeId rolling = fields.required("rolling");
  const NodeId copies = fields.find("copies");
  fingerprint.at = at.value_or(0);
  fingerprint.length = length.value_or(1);
  if (length && *length == 0) {
    part.refuse(fields.find("length"), "a passage without a code point");
  }
  fingerprint.rolling = read_short_hash(part, "rolling").value_or(0);
  read_digest(part, fingerprint);
  fingerprint.before = read_short_hash(part, "before");
  fingerprint.after = read_short_hash(part, "after");
  if (copies != kNoNode) {
    fingerprint.copies = read_count(reading, copies).value_or(1);
  }
  read_sketch(part, fingerprint);
  if (!part.good || !at || !length || rolling == kNoNode) {
    return std::nullopt;
  }
  return fingerprint;
}

}  // namespace dateline::core
