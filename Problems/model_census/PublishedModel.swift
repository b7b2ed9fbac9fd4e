public import ExerciseKit

/// A published Transformer whose source can be read; of a model with variants, one of them.
public enum PublishedModel: String, SurveyedModel {
  // The first Transformers.
  case transformer2017 = "Transformer (2017 paper)"
  case tensor2tensorV1 = "tensor2tensor transformer_base_v1"
  case tensor2tensorV3 = "tensor2tensor transformer_base_v3"

  // BERT and its kin.
  case bert = "BERT"
  case bart = "BART"
  case modernBERT = "ModernBERT, from its second layer on"

  // The GPTs.
  case gpt1 = "GPT-1"
  case gpt2 = "GPT-2"
  case gpt3 = "GPT-3"
  case gptJ = "GPT-J"
  case gptNeoX = "GPT-NeoX with use_parallel_residual"

  // Meta's.
  case opt350M = "OPT-350M"
  case opt1300M = "OPT-1.3B"
  case llama = "LLaMA"
  case chameleon = "Chameleon without swin_norm"
  case chameleonSwin = "Chameleon with swin_norm"

  // Google's.
  case t5 = "T5"
  case palm = "PaLM"
  case gemma1 = "Gemma 1"
  case gemma2 = "Gemma 2"
  case gemma3 = "Gemma 3"

  // For images.
  case vit = "ViT"
  case swinV1 = "Swin v1"
  case swinV2 = "Swin v2"

  // GLM and Grok.
  case glm130B = "GLM-130B"
  case glm4 = "GLM-4-0414"
  case grok1 = "Grok-1"

  // Further open models.
  case mistral = "Mistral"
  case qwen3 = "Qwen3"
  case deepSeekV3 = "DeepSeek-V3"
  case falcon7B = "Falcon-7B"
  case falconNew = "Falcon with new_decoder_architecture"
  case commandR = "Command-R"
  case olmo1 = "OLMo 1"
  case olmo2 = "OLMo 2"
  case exaone4 = "EXAONE 4"
}

extension PublishedModel {
  /// Where its placement can be read.
  public var source: String {
    switch self {
    case .transformer2017: "Vaswani et al. 2017, arXiv 1706.03762, section 3.1"
    case .tensor2tensorV1: Self.tensor2tensor("transformer_base_v1")
    case .tensor2tensorV3: Self.tensor2tensor("transformer_base_v3")
    case .bert: Self.huggingFace("bert", "BertSelfOutput and BertOutput")
    case .bart: Self.huggingFace("bart", "BartEncoderLayer")
    case .modernBERT: Self.huggingFace("modernbert", "ModernBertEncoderLayer")
    case .gpt1: Self.huggingFace("openai", "Block")
    case .gpt2: Self.huggingFace("gpt2", "GPT2Block")
    case .gpt3: "Brown et al. 2020, arXiv 2005.14165, section 2.1"
    case .gptJ: Self.huggingFace("gptj", "GPTJBlock")
    case .gptNeoX: Self.huggingFace("gpt_neox", "GPTNeoXLayer")
    case .opt350M, .opt1300M:
      Self.huggingFace("opt", "OPTDecoderLayer") + ", and the model's do_layer_norm_before"
    case .llama: Self.huggingFace("llama", "LlamaDecoderLayer")
    case .chameleon: Self.huggingFace("chameleon", "ChameleonDecoderLayer")
    case .chameleonSwin: Self.huggingFace("chameleon", "ChameleonSwinDecoderLayer")
    case .t5: Self.huggingFace("t5", "T5LayerSelfAttention and T5LayerFF")
    case .palm: "Chowdhery et al. 2022, arXiv 2204.02311, section 2"
    case .gemma1: Self.huggingFace("gemma", "GemmaDecoderLayer")
    case .gemma2: Self.huggingFace("gemma2", "Gemma2DecoderLayer")
    case .gemma3: Self.huggingFace("gemma3", "Gemma3DecoderLayer")
    case .vit: Self.huggingFace("vit", "ViTLayer")
    case .swinV1: Self.huggingFace("swin", "SwinLayer")
    case .swinV2: Self.huggingFace("swinv2", "Swinv2Layer")
    case .glm130B: "Zeng et al. 2022, arXiv 2210.02414, on layer normalization"
    case .glm4: Self.huggingFace("glm4", "Glm4DecoderLayer")
    case .grok1: "xai-org/grok-1, model.py, DecoderLayer"
    case .mistral: Self.huggingFace("mistral", "MistralDecoderLayer")
    case .qwen3: Self.huggingFace("qwen3", "Qwen3DecoderLayer")
    case .deepSeekV3: Self.huggingFace("deepseek_v3", "DeepseekV3DecoderLayer")
    case .falcon7B, .falconNew: Self.huggingFace("falcon", "FalconDecoderLayer")
    case .commandR: Self.huggingFace("cohere", "CohereDecoderLayer")
    case .olmo1: Self.huggingFace("olmo", "OlmoDecoderLayer")
    case .olmo2: Self.huggingFace("olmo2", "Olmo2DecoderLayer")
    case .exaone4: Self.huggingFace("exaone4", "Exaone4DecoderLayer")
    }
  }

  private static func tensor2tensor(_ parameters: String) -> String {
    "tensor2tensor, models/transformer.py, \(parameters), and layers/common_hparams.py"
  }
}
