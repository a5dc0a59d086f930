// JSON bytes as a flat tree that does not change, in which every value knows where it stood. It
// knows nothing of stories.
//
// Nodes lie in the order of the file, a container before its contents, so a subtree is a run and
// nothing here recurses:
//
//   { "a": [1, 2], "b": 3 }        0 object .. 5
//                                  1   a array .. 4
//                                  2       1
//                                  3       2
//                                  4   b 3
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.hpp"

namespace dateline::core {

struct JsonLimits {
  std::size_t bytes = 16u << 20;
  std::size_t depth = 24;            // containers within containers, the outermost counted
  std::size_t values = 2'000'000;    // nodes in all
  std::size_t string_bytes = 65536;  // of one string or key
  std::size_t number_bytes = 1024;   // of one number that is not a whole one of 64 bits
};

enum class JsonKind : std::uint8_t {
  null,
  boolean,
  number,
  string,
  array,
  object
};
constexpr JsonKind last_value(JsonKind) noexcept {
  return JsonKind::object;
}

// Position of a value in its tree; 0 is the root.
using NodeId = std::uint32_t;
inline constexpr NodeId kNoNode = 0xffffffffu;

class JsonTree {
 public:
  [[nodiscard]] NodeId root() const noexcept {
    return 0;
  }
  [[nodiscard]] JsonKind kind(NodeId node) const noexcept {
    return nodes_[node].kind;
  }

  // What a node holds; asking a node of another kind gives empty text, 0 and false.
  [[nodiscard]] std::string_view text(NodeId node) const noexcept;
  [[nodiscard]] double number(NodeId node) const noexcept;  // finite
  [[nodiscard]] bool boolean(NodeId node) const noexcept;
  // items of an array, members of an object
  [[nodiscard]] std::uint32_t size(NodeId node) const noexcept;

  // The key under which an object holds the node; empty for the items of arrays and the root.
  [[nodiscard]] std::string_view key(NodeId node) const noexcept;

  // Items or members in order: for (const NodeId node : tree.contents(list)), or one by one.
  class Contents;
  [[nodiscard]] Contents contents(NodeId container) const noexcept;
  [[nodiscard]] NodeId first(NodeId container) const noexcept {
    return container + 1;
  }
  [[nodiscard]] NodeId next(NodeId node) const noexcept {
    return nodes_[node].end;
  }
  [[nodiscard]] NodeId end(NodeId container) const noexcept {
    return nodes_[container].end;
  }

  // The first member of that key, or kNoNode; kNoNode for what is not an object. Linear.
  [[nodiscard]] NodeId find(NodeId object, std::string_view key) const noexcept;

  // Bytes from the start of the input to the value, and to its key's opening quote (the value
  // itself where there is no key).
  [[nodiscard]] std::size_t offset(NodeId node) const noexcept {
    return nodes_[node].offset;
  }
  [[nodiscard]] std::size_t key_offset(NodeId node) const noexcept {
    return nodes_[node].key_offset;
  }

  // `claims[12].said.when`; empty for the root. Walks down from the root.
  [[nodiscard]] std::string path(NodeId node) const;

  // Members whose key an earlier member of the same object has, in the order of the file.
  [[nodiscard]] const std::vector<NodeId>& duplicate_keys() const noexcept {
    return duplicates_;
  }

 private:
  friend class JsonTreeBuilder;

  struct Node {
    std::uint32_t offset = 0, key_offset = 0;
    std::uint32_t end = 0;                        // one past the node's own run
    std::uint32_t key_start = 0, key_length = 0;  // in text_
    // string: start and length in text_; number: position in numbers_; boolean: 0 or 1; container:
    // size
    std::uint32_t a = 0, b = 0;
    JsonKind kind = JsonKind::null;
  };

  std::vector<Node> nodes_;
  std::vector<double> numbers_;
  std::vector<NodeId> duplicates_;
  std::string text_;  // keys and strings, unescaped
};

class JsonTree::Contents {
 public:
  struct Iterator {
    const JsonTree* tree = nullptr;
    NodeId node = kNoNode;
    NodeId operator*() const noexcept {
      return node;
    }
    Iterator& operator++() noexcept {
      node = tree->next(node);
      return *this;
    }
    friend bool operator==(Iterator a, Iterator b) noexcept {
      return a.node == b.node;
    }
  };
  Contents(const JsonTree& tree, NodeId container) noexcept
      : tree_(tree),
        container_(container) {}
  [[nodiscard]] Iterator begin() const noexcept {
    return {&tree_, tree_.first(container_)};
  }
  [[nodiscard]] Iterator end() const noexcept {
    return {&tree_, tree_.end(container_)};
  }

 private:
  const JsonTree& tree_;
  NodeId container_;
};

inline JsonTree::Contents JsonTree::contents(NodeId container) const noexcept {
  return {*this, container};
}

// Errors (the first one, with line and column): too_large, not_text, not_json, too_deep, too_many,
// too_long, bad_value (a number beyond double, or of too many digits).
[[nodiscard]] Result<JsonTree>
parse_json(std::string_view bytes, std::string_view file, const JsonLimits& limits = {});

// Line and column, from 1, of a byte; the column counts code points.
struct TextPosition {
  std::uint32_t line = 1, column = 1;
};
[[nodiscard]] TextPosition locate(std::string_view bytes, std::size_t offset) noexcept;

}  // namespace dateline::core
