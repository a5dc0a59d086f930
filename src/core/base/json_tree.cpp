// The tree, its builder, and the trust put in nlohmann's SAX parser: syntax and escapes are its
// work, limits and positions are ours.
#include "core/base/json_tree.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "core/base/json_problems.hpp"
#include "core/base/sorting.hpp"
#include "core/base/text.hpp"
#include "core/base/utf8.hpp"

namespace dateline::core {
namespace {

constexpr std::string_view kBetweenTokens = " \t\r\n,:";
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

std::size_t string_end(std::string_view bytes, std::size_t at) noexcept {
  for (++at; at < bytes.size() && bytes[at] != '"'; ++at) {
    if (bytes[at] == '\\') {
      ++at;
    }
  }
  return std::min(at + 1, bytes.size());
}

// Where the token that starts at `at` ends. Only asked of tokens that the parser found to be right.
std::size_t token_end(std::string_view bytes, std::size_t at) noexcept {
  if (at >= bytes.size()) {
    return bytes.size();
  }
  if (bytes[at] == '"') {
    return string_end(bytes, at);
  }
  if (std::string_view("{}[]").find(bytes[at]) != std::string_view::npos) {
    return at + 1;
  }
  const std::size_t end = bytes.find_first_of(" \t\r\n,:{}[]\"", at);
  return std::min(end, bytes.size());
}

}  // namespace

// Receives the parser's events. nlohmann does not say where a token stood, so this walks the bytes
// beside it: the next token starts at the first byte after the last one that is not a space, comma
// or colon.
class JsonTreeBuilder {
 public:
  using Json = nlohmann::json;

  JsonTreeBuilder(std::string_view bytes, const JsonLimits& limits)
      : bytes_(bytes),
        limits_(limits) {
    if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
      at_ = kByteOrderMark.size();
    }
  }

  // NOLINTBEGIN: names and signatures are nlohmann's SAX interface.
  bool null() {
    return add(JsonKind::null, 0, 0);
  }
  bool boolean(bool value) {
    return add(JsonKind::boolean, value ? 1 : 0, 0);
  }
  bool number_integer(Json::number_integer_t value) {
    return add_number(static_cast<double>(value));
  }
  bool number_unsigned(Json::number_unsigned_t value) {
    return add_number(static_cast<double>(value));
  }
  bool number_float(Json::number_float_t value, const Json::string_t& text) {
    if (text.size() > limits_.number_bytes) {
      return fail(
          ProblemCode::bad_value,
          next_token(),
          concat({"a number of over ", std::to_string(limits_.number_bytes), " characters"}),
          "Round it."
      );
    }
    return add_number(value);
  }
  bool string(Json::string_t& value) {
    return fits(value) && add(JsonKind::string, keep(value), length(value));
  }
  bool binary(Json::binary_t&) {
    return false;
  }
  bool start_object(std::size_t) {
    return open(JsonKind::object);
  }
  bool start_array(std::size_t) {
    return open(JsonKind::array);
  }
  bool end_array() {
    return close();
  }
  bool end_object() {
    report_duplicates(open_.back());
    return close();
  }
  bool key(Json::string_t& value) {
    if (!fits(value)) {
      return false;
    }
    key_offset_ = take_token();
    key_start_ = keep(value);
    key_length_ = length(value);
    has_key_ = true;
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const Json::exception& error) {
    const std::size_t at = std::min(next_token(), position == 0 ? 0 : position - 1);
    constexpr int kNumberOverflow = 406;
    if (error.id == kNumberOverflow) {
      return fail(ProblemCode::bad_value, at, "a number that is too large", "");
    }
    problem_ = syntax_problem(bytes_, at);
    return false;
  }
  // NOLINTEND

  [[nodiscard]] JsonTree take_tree() {
    return std::move(tree_);
  }
  [[nodiscard]] const Problem& problem() const noexcept {
    return problem_;
  }

 private:
  static std::uint32_t length(const std::string& text) noexcept {
    return static_cast<std::uint32_t>(text.size());
  }

  std::size_t next_token() const noexcept {
    return std::min(bytes_.find_first_not_of(kBetweenTokens, at_), bytes_.size());
  }

  std::uint32_t take_token() noexcept {
    const std::size_t start = next_token();
    at_ = token_end(bytes_, start);
    return static_cast<std::uint32_t>(start);
  }

  bool fail(ProblemCode code, std::size_t at, std::string message, std::string remedy) {
    problem_ = json_problem(code, bytes_, at, std::move(message), std::move(remedy));
    return false;
  }

  bool fits(const std::string& text) {
    if (text.size() <= limits_.string_bytes) {
      return true;
    }
    return fail(
        ProblemCode::too_long,
        next_token(),
        concat({"a string of over ", std::to_string(limits_.string_bytes), " bytes"}),
        "Shorten it."
    );
  }

  std::uint32_t keep(const std::string& text) {
    const auto start = static_cast<std::uint32_t>(tree_.text_.size());
    tree_.text_ += text;
    return start;
  }

  bool add(JsonKind kind, std::uint32_t a, std::uint32_t b) {
    if (tree_.nodes_.size() >= limits_.values) {
      return fail(
          ProblemCode::too_many,
          next_token(),
          concat({"over ", std::to_string(limits_.values), " values"}),
          "Split the story."
      );
    }
    JsonTree::Node node;
    node.offset = take_token();
    node.key_offset = has_key_ ? key_offset_ : node.offset;
    if (has_key_) {
      node.key_start = key_start_, node.key_length = key_length_;
    }
    has_key_ = false;
    node.kind = kind;
    node.a = a;
    node.b = b;
    node.end = static_cast<std::uint32_t>(tree_.nodes_.size() + 1);
    if (!open_.empty()) {
      ++tree_.nodes_[open_.back()].a;
    }
    tree_.nodes_.push_back(node);
    return true;
  }

  bool add_number(double value) {
    tree_.numbers_.push_back(value);
    return add(JsonKind::number, static_cast<std::uint32_t>(tree_.numbers_.size() - 1), 0);
  }

  bool open(JsonKind kind) {
    if (open_.size() >= limits_.depth) {
      return fail(
          ProblemCode::too_deep,
          next_token(),
          concat({"over ", std::to_string(limits_.depth), " lists and objects within each other"}),
          "Nothing in a story nests so deep: look for an extra bracket."
      );
    }
    if (!add(kind, 0, 0)) {
      return false;
    }
    open_.push_back(static_cast<NodeId>(tree_.nodes_.size() - 1));
    return true;
  }

  bool close() {
    take_token();
    tree_.nodes_[open_.back()].end = static_cast<std::uint32_t>(tree_.nodes_.size());
    open_.pop_back();
    return true;
  }

  void report_duplicates(NodeId object) {
    scratch_.clear();
    for (NodeId node = object + 1; node < tree_.nodes_.size(); node = tree_.next(node)) {
      scratch_.push_back(node);
    }
    const auto by_key = [this](NodeId a, NodeId b) {
      return tree_.key(a) != tree_.key(b) ? tree_.key(a) < tree_.key(b) : a < b;
    };
    sort_positions(scratch_, by_key);
    for (std::size_t i = 1; i < scratch_.size(); ++i) {
      if (tree_.key(scratch_[i]) == tree_.key(scratch_[i - 1])) {
        tree_.duplicates_.push_back(scratch_[i]);
      }
    }
  }

  std::string_view bytes_;
  const JsonLimits& limits_;
  std::size_t at_ = 0;  // end of the last token
  JsonTree tree_;
  std::vector<NodeId> open_;
  std::vector<NodeId> scratch_;
  bool has_key_ = false;
  std::uint32_t key_offset_ = 0, key_start_ = 0, key_length_ = 0;
  Problem problem_;
};

std::string_view JsonTree::text(NodeId node) const noexcept {
  const Node& n = nodes_[node];
  return n.kind == JsonKind::string ? std::string_view(text_).substr(n.a, n.b) : std::string_view();
}

double JsonTree::number(NodeId node) const noexcept {
  return kind(node) == JsonKind::number ? numbers_[nodes_[node].a] : 0.0;
}

bool JsonTree::boolean(NodeId node) const noexcept {
  return kind(node) == JsonKind::boolean && nodes_[node].a != 0;
}

std::uint32_t JsonTree::size(NodeId node) const noexcept {
  return kind(node) == JsonKind::array || kind(node) == JsonKind::object ? nodes_[node].a : 0;
}

std::string_view JsonTree::key(NodeId node) const noexcept {
  return std::string_view(text_).substr(nodes_[node].key_start, nodes_[node].key_length);
}

NodeId JsonTree::find(NodeId object, std::string_view wanted) const noexcept {
  if (kind(object) != JsonKind::object) {
    return kNoNode;
  }
  for (NodeId node = first(object); node != end(object); node = next(node)) {
    if (key(node) == wanted) {
      return node;
    }
  }
  return kNoNode;
}

Result<JsonTree>
parse_json(std::string_view bytes, std::string_view file, const JsonLimits& limits) {
  Problem problem;
  if (bytes.size() > limits.bytes) {
    problem.code = ProblemCode::too_large;
    problem.message = concat(
        {grouped_number(static_cast<double>(bytes.size())),
         " bytes, of at most ",
         grouped_number(static_cast<double>(limits.bytes))}
    );
  } else if (const auto bad = first_bad_utf8(bytes)) {
    problem = json_problem(
        ProblemCode::not_text,
        bytes,
        *bad,
        "not UTF-8 text",
        "Save the file as UTF-8."
    );
  } else {
    JsonTreeBuilder builder(bytes, limits);
    if (nlohmann::json::sax_parse(bytes.begin(), bytes.end(), &builder)) {
      return builder.take_tree();
    }
    problem = builder.problem();
  }
  problem.file = std::string(file);
  return tl::unexpected(std::move(problem));
}

}  // namespace dateline::core
