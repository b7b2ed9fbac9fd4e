// swift-format-ignore-file
// Written by `swift run IdeaTraining`; do not edit.

extension IdeaModel {
  /// A trait, a tab, and its weight for each idea in hundredths.
  static let courseWeights: String = #"""
	A-368B-342C-321G-191I-109K-349M-292R-252S-410T-97W-297
!#add	A3B17C-8I-4K-7M-7S-41T8W16
!#branch	C6I4R-2S8T2
!#branchOutput	A-4B-5I5R21S12W-2
!#clean	B-13G4I3K-59M56S20T-2
!#compound	C-20T-2
!#depth	C-13M-13T-2
!#doubt	A5G-3
!#ffn	A-3R-3W-6
!#fixedSize	R-8T2
!#formula	G-5I8T3
!#gradient	C-39
!#grow	K-7R-4T-4
!#identity	B-7C13G5I4K-35M37S7
!#initialization	I11
!#main	A-3C-11K-19M-7S-15T2W7
!#move	B-9R-3S-24
!#multiply	A-3B13C-23G16K37M-19R-4S9T3
!#narrow	K9T2W2
!#norm	A-2B-6C-12G6I-4K43M9R3S-32T13
!#normJacobian	A-2B-8C-20K41M-7R2S-28T9
!#place	B-12C-21I-6K56M9S-53T12W-2
!#post	B5C-6K7M14S-11
!#pre	B-8G-2I6K-19R-8
!#same	A-23B8C-12G-3K-22M19S-7T6
!#sensitive	R6S7W-7
!#shape	A-18R-10W-2
!#stream	A-2C15K13S17T9W9
!#widen	W4
!a	B-7C-20G3K-15M17R-3S20T-3
!about	I-4M-6R3T-2
!add	A5I-3K8W10
!addition	A3C8K-10
!additiv	G3
!after	B9C7
!again	A-3T5
!all	B-5K9S-12W-1
!alter	K30
!an	K-18M11R4
!and	S-7W2
!any	B12G5K19M-8
!anyth	K18
!appli	K10
!around	C6M27
!as	A-16M12W-1
!at	A-2B-6I-3K8S-7
!avoid	C9M30S8
!back	T3
!backward	K-9M-10
!bar	G3
!be	A-5C-7S-9T-3W1
!becaus	M-6
!begin	R4
!being	M12T7
!believ	G-3
!besid	C7S14
!between	K23
!bia	W-3
!both	W1
!branch	I4
!by	C-8G-3I-3K43R3S-7W-1
!bypas	B-5
!can	A-2R-6T-2
!car	I3
!chang	A3K12M-10R6W-2
!clean	K-11M11S6
!collaps	W-5
!com	B10
!component	M6
!compound	C-11
!connection	C-6
!contain	M15
!contribution	I-3R5
!copy	M6
!d	A9W12
!depend	B-6R5
!depth	C-18
!derivativ	M6S6
!design	A4
!designa	K8M13
!designb	I6R-3T-4
!dh	W-4
!differenc	S-7
!do	A-3C-6R-3W-2
!down	T6
!effect	I3
!either	A6
!els	B12
!escap	M15
!even	B-4
!ever	A-2T6
!exact	C-8
!exist	G12
!explain	G-2
!f	A-2R23S8
!factor	B17C-10K13M-12
!flow	M8
!for	A-2B4G6K-8R7T-2W-9
!forward	R13
!from	I5K-8
!get	C-9G3K-12M19
!go	M7
!goe	A5
!gradient	C-20K-8
!grow	R-3T-5
!has	C-6G4
!hav	A-7R8
!her	A-2
!how	A-3M7R17
!i	C-9M24R15S-9
!identity	B-6C20G5I4K-26M29S9
!in	A3C-14G-4I6K-9M9S-8T-6W-2
!initializ	I5
!is	A-3C-16I-3K-9R5S-10T2W-3
!it	B-9C-14I5M15R-3S-23T-8W-4
!its	B8I-3M15R9T9
!itself	K-7
!jacobian	C-7G-3
!jln	G-5M-13
!keep	K-10M19
!know	M8R11W-2
!larg	A-4R14
!layer	C12R3
!layernorm	S13
!learn	T-2W-1
!left	C15G3K-9
!limit	S-7
!littl	R18
!ln	B6G4K28S-8T5
!los	W-8
!mak	R4W-1
!matrix	A-4G18K13M-10W2
!matter	A-3B5C-7I-3R12
!modifi	A-2K7
!mov	B-6R-3
!multipli	C-15G6K10M-10
!n	G4
!near	C8I4R3
!need	W-7
!norm	B-12K14M10S-22
!normaliz	C-11S-17T4
!notic	C7
!of	A-2M14S-15T-2W1
!on	B-6C-12K51M-16R3S-39T4
!one	A17K-10S-10W5
!oper	K24
!or	R4
!other	A-4
!out	B11
!output	B10
!over	M8
!own	M13R7T9
!part	C-7K-8M13
!pas	K-12M-15R14
!pass	S18
!past	G4
!path	G5
!postnorm	S-8
!prenorm	K-12
!problem	C-8S7
!product	G6S7
!put	S-22
!qknorm	I5
!reason	A-4T-2W-1
!residual	A-2W9
!result	A16
!return	K11
!rol	W-5
!rout	G5M17S8
!sam	A-16W-1
!say	I-3K7R7T-2
!scal	K8M-6
!second	A14W6
!see	A-4K7
!sens	A3
!shap	A-24W-2
!shortcut	A-3K-15M-9S-11
!signal	C-6
!singl	R-6
!siz	R-8
!skip	C-9S-8
!small	R12
!stall	I8
!stand	A3B-4
!start	I5
!step	W-2
!still	R8
!stream	C7
!sublayer	R-3W-1
!such	C7M9
!sum	B13R5S-7T5
!surviv	C-11
!term	C9M29S21
!that	A3B-6I-3M23R-3S-22W-1
!the	B-10G-5I4K-25M12R11S-24T-6W6
!them	W3
!ther	K10S-6T-2
!thi	B-5T-2
!through	G3S9
!tim	G2
!to	A7B-10C-6G-5K-20M9R17T-4W8
!too	I9
!touch	B-5K8M-7S-8
!tru	S-7
!trunk	K13S20
!two	B-7C7W-2
!use	A-5W10
!used	I5
!was	R11
!way	A3B-5C6M8
!we	W5
!well	G3
!what	A-2B9
!when	B-4
!which	B-9M9S-7W-6
!wid	W2
!width	A-9
!with	A5C-18M-11R-4S-6
!without	C10G7K-8M12
!would	A-6
!x	A12R-4T8
!you	C7
#add	A80B-7C-37G-12I-14K97R-27S20T-8W-31
#add#branch	A6B-13C-22G-7M-17R-18T14W-5
#add#branchOutput	A41B-7G-14I7K-35M15R-10S35T20W-7
#add#breaks	A-6B6G-6I9R5S11W-1
#add#clean	A-6B16C-11G11I-8K35M-36R-10S-17W-5
#add#compound	A-3B5C11G-7I4R10T10
#add#depth	A-8G-11M12R-8S-26T33
#add#doubt	A-6B-8G-4K-20
#add#eachLayer	B7C18G5M8R-11S20W-2
#add#ffn	A17C-6I-3K-31M-10R-13S6T-8W6
#add#fixedSize	A-12G-3I-4R22S6T17
#add#formula	B12C7G17I19M15R-10S-25T34W-8
#add#gradient	A-10B7G29K51R18T-13W-4
#add#grow	A-7B-7G-4I-10K-12M-10R-7S-30T42W-2
#add#identity	A-8B16C-7G12M14T-3W-1
#add#initialization	A-3C11G-6I33R8T-8W-3
#add#inverse	A-6G-5I3K-8M-8R27T-6
#add#main	A11B-41C-28G-6K-40R-8T-2W-9
#add#move	A-6C-8K-13M-10T5W4
#add#multiply	A-10B-10C33G7I10K27M16R9S15W-3
#add#narrow	A15B8C-7R-4S6T-3W-6
#add#norm	A-18B-5G-14I-7K-52R3S74T6W-3
#add#normJacobian	A-20B30C-18G13I4K-11M11S54W-4
#add#place	A-21B-27C-14G3I3K-17R-10S58T5W4
#add#post	A-13B-17C12G-9I23K-35M-14R-7T-15W-2
#add#pre	A-12B31C6G14I-6K22M-6R-7S-52T17W-2
#add#same	A108G-3K-9M18R-13S-6T9W-4
#add#sensitive	A11B-5G-3M6T-2
#add#shape	A49B-11C-8G-4I-17K-17R-7S-16T-7W-7
#add#stream	A9G-10I-5K-13R5S36T20W-4
#add#widen	B-5C-9T-3W11
#branch	A-3B121C-29G-23I-10M-45R12S31T8W-6
#branch#branchOutput	A5B30C-12I3K-16M-22R46S-6T6W-3
#branch#breaks	B7I3K15M7
#branch#clean	G-9I-4M-13R-13S-11T-4
#branch#compound	C-11G-5K-8M-15T6
#branch#depth	C-6G-3M-9R-8S-8T19W-3
#branch#doubt	B-17K8R-5T-3
#branch#eachLayer	A-2B5C-10R-6T6
#branch#ffn	A4B7I7K-15M-9R-8T6W-2
#branch#fixedSize	A-4M-6R13T-2
#branch#formula	A-2B19C-6G-6I-7M-18R33T-15W-4
#branch#gradient	A-2B8C-14G-9I6R8S-10T-8W-3
#branch#grow	A-3B-4R-9T2W-3
#branch#identity	B17G-5K19M-8T-2
#branch#initialization	I21R5T-3W-3
#branch#inverse	I3M-9R17T-2
#branch#main	B17C-12G-6I-10M-11R-13T-11W-4
#branch#move	B22S16W2
#branch#multiply	A-2C-18G-6M-15R-6S9T-3W2
#branch#narrow	K7W-3
#branch#norm	A-5C-7S6W-2
#branch#normJacobian	A-5B-5C-8G-7I-5K-12M-10R3W-2
#branch#place	A4B6C-12G-5I-5K-8R11S-7T7
#branch#post	B-22G-5I-7K-16M-13R-3S11T-3
#branch#pre	A-5B5I-12M-8R17S-9T-11W-2
#branch#same	I5K13T2
#branch#sensitive	B-4S12
#branch#shape	I4
#branch#stream	A-4B-7C-11G-5I-6K15M-14R-9S-12T12W-4
#branch#widen	T-2W-3
#branchOutput	A45B63C-12G-24I14K18M6R48S11T8W-30
#branchOutput#breaks	A-2G3I4K23R4T-3
#branchOutput#clean	A7B20C-9G-4K42M-24R-6S-11T-5
#branchOutput#compound	A-3C12G-6I5K-14M-11R22T18W-1
#branchOutput#depth	B-11C7K10M-17R3S-17T28W-5
#branchOutput#doubt	B-14M12R-12
#branchOutput#eachLayer	A4B9C10G11I-8S6T3W-8
#branchOutput#ffn	A-9B-13G-4I16K-16M-7R13S-9T-7W-3
#branchOutput#fixedSize	A-8B-9C8G-6I-6M-7R23S8T-4W-2
#branchOutput#formula	A-23B-16C-9G-6I18K-31R68S-20T-11W-9
#branchOutput#gradient	A-6B-10C15G4I3M28R39S-7T-9W-4
#branchOutput#grow	A-5G-5I-6K-7M-6R3S-10T21W-3
#branchOutput#identity	B11C-7G-6I8K26M-9R-7T-2
#branchOutput#initialization	A-2G-10I73R-13T-11W-4
#branchOutput#inverse	A-8G-9M-10R57W-1
#branchOutput#main	A-3B-7C6G-2M-6R-17S-23T7W-4
#branchOutput#move	B23K22M-7S31T7W-2
#branchOutput#multiply	A-8B-17C12I15K-8R13S12T-3W-8
#branchOutput#narrow	A14C6W-3
#branchOutput#norm	A-4B48C-11G-4K9M-8R40S22T5W-3
#branchOutput#normJacobian	A-4B45C-7G-9I8M20R39T3W-3
#branchOutput#place	A25B48C-12G-7I12K27R18S-17T9W-6
#branchOutput#post	A-9B-48G3I5K-12M22R-8T-5
#branchOutput#pre	A-9B12I13K20R20S-11T-7
#branchOutput#same	A57C7G-4I11M12R36S-9T9W-2
#branchOutput#sensitive	A3B-11G-4I8R-3T-2W-1
#branchOutput#shape	A33B-11G-7I-6K-13M-10R-13S-6W-19
#branchOutput#stream	A2B17G-7I-8K11M-7R15S-8T22W-2
#branchOutput#widen	A4I-4R6T-3W-1
#breaks	A-11B-14C16M16R10T-5
#breaks#clean	B7C-16M12S-19
#breaks#compound	R4
#breaks#depth	A-2B-6C36G5I4K-11M-20R5S-11
#breaks#eachLayer	C36K-19M23
#breaks#ffn	C-12I4K11M-7R7S-8W7
#breaks#fixedSize	I-3R4T-2
#breaks#formula	B6C-24G6R4T-2
#breaks#gradient	B-13C18G5K-7M12S11T-2
#breaks#grow	M14
#breaks#identity	B-9C-12G5K-24M21S-13
#breaks#initialization	I9
#breaks#inverse	R6
#breaks#main	B5G-6I5K-7M12R-4T-3
#breaks#move	C7R-3
#breaks#multiply	B-10K-12M22T2W5
#breaks#narrow	W2
#breaks#norm	B10C17G-6K-18S20T-2W-1
#breaks#normJacobian	B11C8G6K-16M14S8W-1
#breaks#place	A-3B9C10I7K-20M8R-5T-4
#breaks#post	K-8M21S-11
#breaks#pre	B-5G3K-11R-4S-8
#breaks#same	A-3M-7R3T-3
#breaks#sensitive	C-10
#breaks#shape	A-2R7
#breaks#stream	A-3C14I-4R4T-7
#breaks#widen	R3
#clean	A-13C-7G-16I-13K122M18R-16S-30T-11W-16
#clean#compound	C-12G-3M-12T-2
#clean#depth	A5B5G7K12S-9T-3
#clean#doubt	C7K-29
#clean#eachLayer	B17C-13K13S-6
#clean#ffn	A3B16C-6G3K28R6W-5
#clean#formula	B-5C9G24K-10M14R-9S9
#clean#gradient	A-3C-23G-11I-4K26M-38R-9T-5W-3
#clean#grow	T3
#clean#identity	B12I-6K34M-27R-3S-25T-3
#clean#main	A-10B-12G-7I-7K33M-33R-5S-33T-3W-3
#clean#move	B-4S15
#clean#multiply	B-9G-9M11R-4S13T2
#clean#narrow	K9
#clean#norm	B15C-14G-10I-4M-14R3S-13T2W-1
#clean#normJacobian	A-2B11C-10G4I-3K-18M-9R3S-6T2W-2
#clean#place	B7C-7G-3K10R3S-9T5W-2
#clean#post	B-5C6G-13K-41M28R-2S-30T-2
#clean#pre	A-4B-19I-3K43M-9R-12S36T2W-2
#clean#same	A-3G-4K17R-3S-15T-3W-1
#clean#sensitive	A3I3
#clean#shape	A11W-7
#clean#stream	A-7B-12C-10G-5I-3M-9R-10S-24
#clean#widen	A-2W-6
#compound	A-18B-15C97G-11I12K-21M-16R13T6W-4
#compound#depth	A-5B-9C32G-9K-17M15R-8T2W-4
#compound#doubt	C-12
#compound#eachLayer	A-2G-6K-10M-14R7T-3W-2
#compound#ffn	I8R9S15W5
#compound#fixedSize	R3
#compound#formula	G-14I7R-3T13
#compound#gradient	C6G-10I8M-18S-6T-5W-2
#compound#grow	I3R4T9
#compound#identity	M-10T-3
#compound#inverse	I6R8
#compound#main	G-6I-3K-14M-10S24T-5
#compound#move	C10M9T8
#compound#multiply	B-14C45G-6I11K-13M-16T-4W5
#compound#narrow	C19I3S6
#compound#norm	C20G-6I3S-9T5
#compound#normJacobian	C28G-17I11M7S-8T5
#compound#place	C-7G-8I2R-9W-2
#compound#post	G-5I3M14R-3S13T-2
#compound#pre	B7C-8R-8T9
#compound#same	A-3G3R9S6T11
#compound#sensitive	C8
#compound#shape	A-3I4R9T10W-2
#compound#stream	A-2G-3R7S16T-2W-1
#compound#widen	W-1
#depth	A-37B-61C108G-15I-42K-75M-50R-32S-55W-33
#depth#doubt	M14W-2
#depth#eachLayer	C36G4M6R-5T-6
#depth#ffn	A-15G-3R-8T-12
#depth#fixedSize	C12G-7R-4S7T5
#depth#formula	A-5B-8G24I-7K-10R-6S-19T35W-5
#depth#gradient	A-6B-11C17G40I-6M-19R-10S15T-8W-7
#depth#grow	A-11B-6G-7I-11M-8R-5T30W-4
#depth#identity	C12G6M-18S-7T-7
#depth#initialization	G-3I-8R4T-5W-4
#depth#inverse	C-12R-3S6T-7
#depth#main	A-3C6G-8I4K-9R-4T8W-6
#depth#move	G4R5T2W2
#depth#multiply	A-4B-22C105G30K-34M-23R-9T-9W-6
#depth#narrow	A-2C14T-2W-5
#depth#norm	A-2B-11C9G-5R-7S9T-3W-2
#depth#normJacobian	A-2B-12C18G18I-3K9R-8T-12W-2
#depth#place	A-5B-16C64I5K-13R-7S12T4W-6
#depth#post	A-4C-19G5I-7M18S-19T-12W-4
#depth#pre	C-15I-3M6R-12S-9T-5W-5
#depth#same	A14C21G10M17S7T11W-3
#depth#sensitive	A-3C-21I-7R-3T-4W5
#depth#shape	A-6C8G4I-3T11W2
#depth#stream	A-11B-7C-23G-10I-8K-22M6R-6S-17T15W-7
#depth#widen	K8T-2W11
#doubt	A-15B-44C-36G-15I-11K-43M-18R-24S-23T-5W-8
#doubt#eachLayer	G-2M-13S-7T2
#doubt#ffn	A-8B-19T2
#doubt#fixedSize	R-9T4
#doubt#formula	G-2M-16R-7
#doubt#gradient	C-11G-7K-10M-25S-9
#doubt#identity	C8K-29
#doubt#initialization	I-3
#doubt#main	B-8G-4K-26M-8S-23T2
#doubt#move	B-21S-9
#doubt#multiply	A-5C-7G-5M-28R-3S-12T3
#doubt#narrow	W3
#doubt#norm	B-23C-14G-2M-16R-7S-8T-4
#doubt#normJacobian	B-23C-16G-5M-30R-7S-9T-4
#doubt#place	B-8C-16K10R-3S-23
#doubt#post	A-5C-9S-12
#doubt#pre	B-16G-5R-6S17
#doubt#same	C-6K-10R-3
#doubt#sensitive	A-5W-1
#doubt#shape	A-5R-9W2
#doubt#stream	T5
#eachLayer	A3B-6C45G-8I-10K-17M14R-4T-5W-10
#eachLayer#ffn	A7B13C-11G6I-4S13T5W-8
#eachLayer#fixedSize	I-3S7T2
#eachLayer#formula	A-3C-16G-5I-8K-12R-3T5
#eachLayer#gradient	B-13C9G-7I-4K-9M25S7
#eachLayer#grow	C6R-4S-7T4
#eachLayer#identity	B5C-6G-3
#eachLayer#initialization	I3
#eachLayer#inverse	S8T4
#eachLayer#main	B-5G4I-3M16R-3S22T-5
#eachLayer#move	B6K9
#eachLayer#multiply	A6B-14C21G-10I-7K-16M-7R-4T-3W-6
#eachLayer#narrow	C9G3M11
#eachLayer#norm	B5C27G-7I-4K-11R-5T-3
#eachLayer#normJacobian	C20I-6K-14M23R-6T-3
#eachLayer#place	C25G3I-3K-9M29R-7T-6W-2
#eachLayer#post	C-17I-3K12S12T-3
#eachLayer#pre	B8G-7K15M-7R-6T5
#eachLayer#same	A10G3M-9R7W-3
#eachLayer#sensitive	M-7
#eachLayer#shape	A13W-6
#eachLayer#stream	A-4G-3I-4R3S14T-2W-2
#ffn	A-13B42C-38G-16I-15K-24M-31R-17T-36W52
#ffn#fixedSize	B-6C8R5S9
#ffn#formula	A3B-11G7I12K-7M13R6T5W-9
#ffn#gradient	C12G15K11M24R-8T-6W-8
#ffn#grow	A2C8R3S10T-2W8
#ffn#identity	G6K20
#ffn#initialization	I16T-8W-4
#ffn#inverse	A-2B-5I4R-10T-2
#ffn#main	A-3G3I3K9M-9R-5S-22W7
#ffn#move	A-13B9K14M-6R6S10W27
#ffn#multiply	A6G5I3R-5W23
#ffn#narrow	A-12B-10G-6I-6R-9T-6W61
#ffn#norm	B37C-8M-19S-8W-2
#ffn#normJacobian	B43C-7G2I5R-6S-13W-3
#ffn#place	B35C-9G-3K-9R8S-16T-4W48
#ffn#post	B-20G3M18S-7
#ffn#pre	A-2B11G7I3M14R14W-5
#ffn#same	A13B-6G-3I-5R7W29
#ffn#sensitive	A-9B-17G-2I-2R-5T-3W1
#ffn#shape	A25B-6G-5K-7R-16S-8T-13W52
#ffn#stream	A-3B17I4K-10R9S-18W14
#ffn#widen	A-21G-6I-7R-7T-6W68
#fixedSize	A-16B-7C16G-5I-11K-20R25S9T6W-6
#fixedSize#formula	A-7I-6T3W-2
#fixedSize#gradient	C-8G-7I-4R-3S-6T5
#fixedSize#grow	G-3I-4S7T11
#fixedSize#identity	G-5
#fixedSize#initialization	I4R-4T-2
#fixedSize#inverse	I-3T-3
#fixedSize#main	A-2G-3K-8R9S13T11
#fixedSize#move	R10
#fixedSize#multiply	G8R5
#fixedSize#norm	B-8C-18G-4R10S-10
#fixedSize#normJacobian	B-8C-18G-6R10S-10
#fixedSize#place	A-4B-5C-12G-3I-6K-7R19S-7T-5
#fixedSize#post	G4I-3R-7S9T7
#fixedSize#pre	A-3G-6I3R12S-8T4
#fixedSize#same	A-8G8R13
#fixedSize#sensitive	T-2
#fixedSize#shape	A-13G-4R7T2W-2
#fixedSize#stream	A-3C-10G4I-8R23S8T11W-1
#formula	A-8B63C6G34I29K44M90R38S46T13W-26
#formula#gradient	A-3B7C-16G40I-5K-22M-48R-5S15T-8W-5
#formula#grow	A-7B-5C10M-12R4S-18T10W-5
#formula#identity	B6C11G28K28M8R-9
#formula#initialization	A-3G-12I67R-4T-6W-4
#formula#inverse	A-3G-8I-3M-9R17T-10W-1
#formula#main	A-9B12C10G-5I-12K-39M30R-15S6T6W-6
#formula#move	A-4B6G7M15S20
#formula#multiply	A4C23G13I10K-11M8R11S-7T4W-6
#formula#narrow	I3K7M11W-3
#formula#norm	A-5B-24G-12I-6K-24M-17R18T-6
#formula#normJacobian	A-8B-35C19G31I27M21R11T-13W-3
#formula#place	A-7G24K-17M15R11T13
#formula#post	A-6B-7G19I12M18R-8S34T-14W-3
#formula#pre	B42C-7G33K26M-21R9S6T-20W-4
#formula#same	A5B-10G21I11K-15R24T6W-1
#formula#sensitive	A9G-9I12S13T-3
#formula#shape	A12R-11T-3W-2
#formula#stream	A-4B-7C8K-17M31R-8S-10T19W-5
#formula#widen	I-3T-2W-3
#gradient	A-35B-51C-29G3I-26K41M43R-15S-69T-33W-38
#gradient#grow	C12G-3I-5R-3T-4W-4
#gradient#identity	A-3C-14G27I-3K-9M-38R-12S6T-5W-2
#gradient#initialization	G-12I16K-9M-7R-13T-8
#gradient#inverse	A-3G-7I3M9R38T3
#gradient#main	A-8B-5C9G4I-12K9M52R-7S13T-3W-4
#gradient#move	G6K-8S12
#gradient#multiply	A-6B-6C12G16I-5K-18M36S-19T-7W-9
#gradient#narrow	K10W-6
#gradient#norm	A-3B-22C48I-5K-16M84R12S7T8W-2
#gradient#normJacobian	A-2B-6C26G5K-34M60S-18T8W-2
#gradient#place	A-4B-24G22K22M36R-19T-7W-3
#gradient#post	A-2B-5K-14M34S-17T4W-2
#gradient#pre	A-2G35I-10M-20R-13S-21T-5W-5
#gradient#same	A-5C14G3I-5K26M-13R-7S9W-2
#gradient#sensitive	B4I8R-7S11
#gradient#shape	G-4I-3R-5T-7W-6
#gradient#stream	A-4B-11C10G-14K7M13R-4S-15T7W-4
#gradient#widen	M-6
#grow	A-13B-19G-15I-19K-17M-23R-7S-18T27
#grow#identity	K15T2
#grow#initialization	I-6R2T-6W-3
#grow#inverse	I-4R-4T-8
#grow#main	A-7I-11K-21M-9R-7S-24T-2W-5
#grow#move	T8
#grow#multiply	C15G-3R4T4
#grow#narrow	A4I3W8
#grow#norm	A-2B-5C-7G-4I-8K-7S-11T20
#grow#normJacobian	A-2B-6G-5I-4K-8M-11R-3S-13T16
#grow#place	A-5B-7C13G-6I-9T14
#grow#post	C-8G-3M-8R-3S-7T-14
#grow#pre	A-3G-4K-12R-6T-4W-4
#grow#same	R5S7T20W5
#grow#sensitive	C-10I-3
#grow#shape	G7I-3R6T3W3
#grow#stream	A-8B-7C-16G-4I-10K-23M-14R-15T12W-5
#grow#widen	A3W10
#identity	A-10B6C29G37I-3K98M57R-12S-23T-7W-4
#identity#initialization	G-6I4R-6
#identity#inverse	G-4R-3
#identity#main	A-7B5C-8K-24M-23R-4S-16T-8W-1
#identity#multiply	A-2B5G-8T2
#identity#norm	B-11K-17S-13T-4
#identity#normJacobian	B-18G16I3K-15M14R-6S-11T-4
#identity#place	B-11G19K-9M14R-6S-11T-2
#identity#post	B-12C12G-8I-3K-11M28S-11T-3
#identity#pre	A-2G41K13M-8R-9T-2W-2
#identity#same	A-7C9G3K11R-3S-8
#identity#sensitive	G-3R-6
#identity#stream	A-4C-10G-5M-21S-6
#identity#widen	K19
#initialization	A-24B-28C-35G-32I47K-41M-33R-21S-31T-29W-23
#initialization#inverse	G-4I11R-9T-6
#initialization#main	A-3G-3I14R-5T-5W-3
#initialization#multiply	C-9G-6I15
#initialization#narrow	T-3W-3
#initialization#norm	B-4C-6I8R-3
#initialization#normJacobian	A-2B-4C-6G-9I32R-17
#initialization#place	B-4G-9I21K-7M-6R-5S-8T-4W-2
#initialization#post	A-3G-5I37R8W-2
#initialization#pre	G-11I44K-15R-6T-10W-4
#initialization#same	A-6I8T-2W-2
#initialization#sensitive	A-5B-4G-9I17R-12T-3W-4
#initialization#shape	A-3I5T-8W-3
#initialization#stream	G-4R-4T-5W-4
#inverse	A-10C-11G-12I4K-11M-7R48S-7T-2W-3
#inverse#main	G-4T-2
#inverse#move	S7
#inverse#multiply	G-5M-6R14T-2
#inverse#norm	A-3M7R13S-8T3W-1
#inverse#normJacobian	A-4G-8I-7R14S-9W-2
#inverse#place	G-8K-8M-9S-7T-2
#inverse#post	S12
#inverse#pre	G-6I4R4
#inverse#same	A-4R5T4
#inverse#sensitive	G-4I6R-7
#inverse#shape	A-4I-4R13T-7
#inverse#stream	I-3R-4S-13T11
#main	A6B-13C-32G-20I-12K45M-6R-39S73T-7W-20
#main#move	A-17C-6M-11R8W-3
#main#multiply	A13B-15G4K-7M26S32T-3W-5
#main#narrow	G3T-2W3
#main#norm	A-13B-19G-4I-8K-21R-12S17T-2W-2
#main#normJacobian	A-14B-23C-11I-5K-30M15R-13S11T-6W-3
#main#place	A-22B-24C15G8I-9K-21R-11S51T7
#main#post	A-7B-13C-7G-15I6K-21M-22S34T-6W-3
#main#pre	G-9I-11K16M-23R-6T-3W-5
#main#same	A9B-6C19I7K-17M23R-3S21
#main#sensitive	A11G-3M6S10T-2
#main#shape	A36G5R10S-7T-3W-7
#main#stream	A13B-5G-11K7R-4S-14T-5W8
#main#widen	A-5W10
#move	A-12B26C-10I-12K-15M-21R-3S8W15
#move#multiply	A5G5M7R3S12W2
#move#narrow	A2W3
#move#norm	A-5B-5I-3M-17S-17T4W-3
#move#normJacobian	A-5I-4R-6S-11T4W-3
#move#place	A-3B28C-13I-3K13M-10R6T-3W6
#move#post	B-7C7G4K7S10
#move#pre	B16K20R11S18T-3W-2
#move#same	B6R16S8T8
#move#sensitive	M-6S-7
#move#shape	A-4R6W3
#move#stream	B22R10
#move#widen	W8
#multiply	A-8B-8C91G8I-6M29R-11S-14T-17W5
#multiply#narrow	A-3M27W8
#multiply#norm	B-18C23G-3K-26M35R-3S29T-6
#multiply#normJacobian	A-2B-12C28G5I6K-34M50R-5T-7W-2
#multiply#place	A-3B9G-6I6K-17M10R-6S23W12
#multiply#post	A-6B-7C-16G25I-5M13R-9T-2W-2
#multiply#pre	C-26G7I-3K22M-8S10T-2
#multiply#same	A3B10C29G22K9M16R4S14T-6
#multiply#sensitive	A-5G-5I5S16
#multiply#shape	A15G-4W6
#multiply#stream	A4M22R8T-5
#multiply#widen	K8
#narrow	A3B-6C12G-8I-7M30R-12T-8W78
#narrow#norm	B13K-11
#narrow#normJacobian	B12G3
#narrow#place	A-3C7M15S6W25
#narrow#post	M8
#narrow#pre	B-6T-2W-4
#narrow#same	A-8B-5C10I-2R-5T-2W17
#narrow#sensitive	W2
#narrow#shape	A25T-4W17
#narrow#stream	A-5W2
#narrow#widen	A-3G-4I-6R-6T-5W32
#norm	A-37B26G-28I-37K-20M-9R10S27T-20W-24
#norm#normJacobian	A-2B-17C-15G-7K-15M25R-7S33T2W-2
#norm#place	A-5B8C-9G-6I-8M-9R-4S41T-10W-6
#norm#post	A-3B-28C19G-17I-5M-24R-8S28T3W-2
#norm#pre	A-3C-9G-11I-4M-25R11T8W-2
#norm#same	A-13B10C-11G-5I7K19R13S-14T5W-2
#norm#sensitive	B-12C-7G5I-3W-2
#norm#shape	B-4K-10M-7R3S-10T6
#norm#stream	A-7B23C13I-7M-10S19T4W-3
#norm#widen	R8
#normJacobian	A-41B29C-9G9I-5M44R3S-6T-25W-28
#normJacobian#place	A-5C-7G3I-6K23M8R-15S30T-12W-7
#normJacobian#post	A-3B-32G25I-4K24M27R-10S23T3W-2
#normJacobian#pre	A-3B9G-16I-4K13M-19R9S-11T6W-1
#normJacobian#same	A-14B5C-10G2I6K11R5S-23T2W-3
#normJacobian#sensitive	B-12C-7I4R-11S-7W-2
#normJacobian#shape	A-2B-5G-3I6K-10S-10T5W-1
#normJacobian#stream	A-8B22C24G-4I4R-10S14W-3
#normJacobian#widen	M-6R8
#place	A-48B17C-13G-18I-26K11M-12R-9S17T-16W1
#place#post	A-3B-21C-13G-13I-3K11R-13S40T-7W-3
#place#pre	A-4B22C-15G16K21R10S11T10W-3
#place#same	G5K17R13S-10T-2W11
#place#sensitive	A-2B-11C-10G-8I16S-12T-4W-5
#place#shape	A-7B-5G-4I-3K-10W30
#place#stream	A-9B12C8I-8M9R4S24T14
#place#widen	K9R3W11
#post	A-36B-25C-33G-7I-18K-70M24R-36S57T-37W-31
#post#pre	A-4B8C-14G-17I-13K-7M-14R-7S25W-4
#post#same	A-3B-8I9M-7R-4
#post#sensitive	A-2G-4I9R-3W-2
#post#shape	A-7I5T-2
#post#stream	C-10G5I3R3S29T-4
#pre	A-61B24C-89G-39I-42M-89R-48S-51T-42W-56
#pre#same	A-5B-4K8M-12R10S-8T3
#pre#sensitive	G-6I24R-7W-2
#pre#shape	A-4R4W2
#pre#stream	A-6C-10G-8K-17S-11T-2W-5
#pre#widen	K7T-2W-4
#same	A38B-19C-11G-26I-37K-9M-40R-11S-38T-29W-12
#same#sensitive	A4B5R-3S8T-2W15
#same#shape	A75G-8I-4R5S-6W4
#same#stream	A-10B-9C12G5I-7M-7R13S8T3W10
#same#widen	A4G-3W13
#sensitive	A-10B-30C-35G-16K-21M-19R-16S-15T-19W-11
#sensitive#shape	A9M7R-3W7
#sensitive#stream	A8G-3M8T-3
#sensitive#widen	A-2W6
#shape	A53B-25C-9G-16I-30K-32M-19R-17S-31T-22W18
#shape#stream	A10G6R15T-2W6
#shape#widen	A-5R3T-3W11
#stream	A-14B-8C-36G-12I-17M-18R4S-8T17W6
#stream#widen	A-5R3W1
#widen	A-24B-11G-8I-10K13M-13T-7W64
0	A-12B-8C15G-14K-21R3S-19T16W-7
0 1	A-3G-3I-3M-6T-2W-4
0 9	C27
0 plu	A-5G-6I-5K-7S-8T19
1	A-21B-9C23G7I12K35M15R42T9W-9
1 1	C9
1 e	C13T-3W-2
1 f	G-5R39T-2
1 in	M7R6S10
1 is	K12M8W-3
1 lvert	I3R4
1 plu	B4C6I3K19M23S-7
1 so	A-3
1 sqrt	C-18G-3R5S-6T-7
1 std	I9
1 sumform	M-6
1 that	C9
1 to	A-10R-3
100	C12G-3K-10W-1
100 of	C6
100 tim	C19
12	G-4I-2M-6R-4T-6W-2
12 layer	G-2R-2T-4
120	C7
13	R6T3
13 9	R6T3
14	A-3R-3T2
14 at	T3
16	C-18G-3M-7R-3T-3W-2
192	A-5C96G40I6K-8M33R-4T2W-2
192 and	C15
192 factor	M6
192 of	G10
192 sublayer	A-2G20
192 tim	C10I5
2	A-16B-4C-11G-8I-12K-19M21S-11T-11W-7
2 at	C8
2 l	C-17I-2R4S8T-3
200	C10
2016	B-6
2017	B-12S34
2017 arrangement	S8
2019	C6
24	M-6
3	A-4B-13C-11G-5I-6K20M-9R-6S-8T-6W-4
4	A-3C31M-7W-4
48	C-6
5	A-3W-2
500	A-2
6	C11
8	T-2
9	C27R6T3
9 at	R6
95	C14
96	A-5B-6C13G11I-8R-3S-10T-6W-6
96 block	C7K-7
96 layer	A-4C-22G5I-6S-12T-4W-5
96 of	C7
<#doubt	A-9B-10G-9I-13K-17M-34R-3T-6W-12
<0	A-7B-10C6I-10S-11T-8W-2
<1	A11C33G3I33K9M12R-12S-10T10W-6
<100	B10C28G-3I-8M23T-2W-2
<12	A8K-10M10R-7
<120	M10
<13	A6T4
<130	C8
<14	A6R14
<16	A-2B-8I-4R-2S-8T-3W-3
<192	A5C-6G10I-5R16S13T-2
<2	A-3B-17G-6I-4M-13R-5S-6T-8
<2017	B-5K-8S34
<2020	B19S15
<3	A-3B-5C7G-4I-5K-9R-2T-4W-3
<4	I-2T-2W14
<9	A6C12M6T4
<96	A7B-9C-6G9I4K-21M-10R-4S-8W-5
<a	B6C7G9I2K14M9R-31S32T-14W-5
<about	A5B-5K-12M22R12S17T-5W-4
<abov	B13C9K8M10
<accumulat	B21C7K-9
<acros	S14
<act	A13B19C9K-11M10R4T-2W-1
<activ	A13B-13C-20G-5I-7K-12S-9T-5W-4
<adam	I-3T-2W-1
<add	B30C22G-9I-7K-28M34R-6S-15T2W12
<addend	W1
<addition	A-7K-20M-6S-12T-2W16
<additiv	R4
<adopt	A4T-2
<advantag	K-8
<affect	K8
<after	A-8B16G-7I-8K11M25R-13
<afterward	B6W-6
<again	A15B6G-3R-3T3W16
<against	K-13M30
<agre	M-8
<al	A-5B-6G-4I-5K20M-8R-4T-5W-5
<all	A-2G-4I5K15R-3S-7W-6
<allow	A2W2
<almost	R5
<alon	K29M8
<along	B7S11
<already	I-2
<also	A3M-8R-4T5
<alter	S12
<although	K11
<alway	I4M6R-4W-2
<amplifi	B-9M9T3
<an	A3C-11G-6I-9K-15R-7S-9T15
<analysi	C9S6
<and	A-29B-15C-19G-30I-17K-27M-57R-40S-76T-33
<another	R-3W-2
<answer	C-6M-9R-3S32T-2
<any	C7I-3K-9M17S-7W-2
<anyth	C-14R3
<apart	T2
<app	A2S15
<appli	A-2C-16R-5W-5
<are	A17C-26G-10I-14K-27S12T-11W12
<argu	K9T-3
<argument	B18S19
<around	A-3B5C12M7R4
<arrangement	M11
<array	W10
<arriv	A2M6
<as	A-6B-11C21G11I-5K17M-11S-8T-10
<ask	M10S35W7
<at	B13C17G-7I18K11M-7R5S-23T4W-14
<attention	A-7B-18C-21I-7K16M-12R-4S10T-5W25
<attenu	B13
<avoid	K15
<b	A-7C8I-2R-4S11T-2W-2
<back	A8B-8C10R-4T-3W-3
<backprop	C7M-7
<backpropag	B5C18
<backward	B34C44I-3R-3S7W-1
<bad	C10I-3M11S-6T-2W-2
<balanc	R-4
<bar	A4C7R5
<batch	A-4B-20C-10G-4I-4K-12M-6R-5S-9T-4W-4
<be	A-5B-6G-5I14R-7S9T-4W2
<becaus	A3B-38C10G-10I-7R-16S-12T-10W7
<becom	I-4W-2
<been	B13M27S-8W-1
<befor	B-15C23G-5I-7K19M-19R-6T3W3
<begin	R-2
<beginn	W1
<behav	A2
<behind	I9
<being	C16K-16S-7
<best	A-3
<better	A-7B-9C-18G-14I-13K-17M-14T-10W-4
<between	A3B5G8W8
<bf	A12R-2T-2W-3
<bform	A7C-8G-9I10M-6R-5S-8T-3
<bh	A10W-3
<bia	C-12I-4S-8T-2W-5
<big	B6C7I-3W-2
<bigger	W-1
<bjac	C40G20I9K-13M11R12T6
<block	A10B8C9G-7I-8K10M8R-5T-4W-10
<both	C-6G-6I-13K-24M-6R-6S8T-5W18
<bottom	C8
<bound	A-3B-5R-8T-4W-2
<box	B9K12M8
<bracket	C7G8T6W3
<branch	A-5B-22C-12G-7I3K11R-23S-12T-7W-7
<break	R3
<bring	A-10T2W-1
<broadcast	A-5S-12W-8
<build	C8
<but	A5C10I14K-7S14T6
<buy	G4
<by	A6B-22C23G-15I5K-13M-11R-4S-6T23W-4
<bypas	M-6S34
<bypass	C12
<c	T3W-2
<ca	A2C-7T7W3
<call	B5K-8R-3T-2
<cam	B5
<can	A-9B-14G-6I-12K-17R-5T-3
<candidat	T-2W2
<cannot	A2B6
<car	A-4W-4
<carri	B11C-10K9M-7
<caus	B15C7I-3S12
<caveat	A2S8
<certainty	K14
<chain	C6I12K-27M17
<chang	A2B29C-14I-5K37M-14W-4
<choic	G10
<choos	A-2G4R5S52T-2
<chosen	G4
<claim	R-2
<clean	A-5B9C-9G-3I-4K13M-11R-4S-15T-2W-4
<clear	I-3T-2W-1
<clip	A-2T-3W-2
<clipp	C-7T-2
<clos	I5T6
<cod	A-6K-10S-6W-9
<collaps	B-12I3W-1
<colleagu	S12
<collect	W5
<column	A2W11
<com	A-3B6C10I12M-10R-5S-6T5W8
<comment	W3
<committe	G13
<common	W9
<compar	B19G9S20
<compos	B14
<composition	B8
<compound	A-3B-17C-10I-5K-12M-11R-3S-8T-3W-3
<comput	K-8W-3
<concaten	W11
<concatenat	A-3R-2T-2W-4
<concern	R6
<condition	T-2
<confidenc	I-3T-3W-1
<connection	A-3K15T-2W6
<consequenc	C18G4M7
<consider	M-7S22
<constant	B-7M8R4
<contain	B23I-4K-8M11R3T2
<contract	A19
<contribut	C6I-3
<contribution	B5
<control	I3
<convolution	A-2
<copy	K43M6
<correct	B-6W2
<correction	S12
<corridor	B13S17
<cost	A-5C-7G-5I-4K-12M-6R-2S-6T4W-3
<could	A6G-2M6T-4W5
<count	T2W-6
<cros	K9
<cross	K12
<cut	K19S7T4
<d	A9B-13C36G-4I6K10M33R12S-17T3W26
<dear	G6
<decay	I-2
<decid	I11
<decision	A5
<deep	A-7B-9G-5I-10K-13M-6R-7S-26T-7W-7
<deepnorm	M6W2
<defin	A8W1
<demand	A9
<denot	M10
<depend	A7T3W-1
<depth	B-6C33G-7I-6K-27M-8R-7T-9W-7
<derivativ	A-3B15C38G9I-5K24S-21T10W2
<describ	B-6
<design	A-7B-19C-14G3I-4K-26R-9S-27T-13W-10
<designa	A-14B-32C-29G-8I-28K-18M-16R-14T-6W-19
<designb	A-32B-74G-21I-67K20M-45R-63S24T-39W-44
<determin	R4
<detour	G14
<devi	C11I6W2
<devic	B-8
<df	K9M-6
<dg	B7C19M14
<dh	A26B-5G18I6K-8R15W-14
<diagram	K12S20
<did	C6T-3W-2
<differ	B7
<differenc	K21S14
<different	A-5I-3W-2
<differentiat	B8K17M-9S9
<dimension	A4W9
<direct	B13R5
<direction	A-2B10I4R4
<diverg	B-6C-7G-4I-4K-11M7R-3T-4W-2
<divergenc	G-3I-7T-2W-2
<divid	I5S8T-2W-3
<dk	A21T-3
<do	A-3B12G-3I-5K32M-7R-6T-5W-4
<doe	A3C-14G-14I-5M19R-19S-21T-10W-6
<doesnt	K10
<dominat	I-3S10
<don	M9
<door	B5S17
<down	B16C11G3I14K-12R4T11W14
<downstream	M10
<dr	M7
<draft	W3
<drawback	A7T3
<drawn	A2B8I12K9
<drift	B11K8
<drop	C-6
<dropout	B-18C-12I-3K-11M-7T-2W-2
<dropp	W-2
<dx	A3G4I-2
<dy	A3G4K8
<dz	T2
<e	C-10S-7
<each	A3B28C34G6I-13M7R-4S-13T-2W-2
<ear	A-3B-6I4K-9R-4S-6T-3W-3
<easy	A-6S10W-9
<effect	B20K12M-7
<either	I-3K-11
<element	T3
<elementwiz	W4
<els	S15
<embedd	B-8C-17I-3M-11S-13T-2W-2
<end	A-2B16I-3M9T7W5
<enough	T-2
<enter	A4K-8S12
<entir	C23
<entranc	K9
<entri	A16
<entry	W-2
<epsilon	C-6I-3
<equal	A6I-3T4W9
<escap	K33
<estimat	B-5
<et	A-5B-6G-4I-5K20M-8R-4T-5W-5
<evaluat	I3
<even	A5M-9
<ever	A7M7
<every	B13C52G-5I-7K24R-6S-7T-5W-6
<everyth	B8C17S13
<evidenc	G8K12
<exact	C-11W2
<exempt	C12
<exist	K16
<exit	M6
<expand	A19B6
<expansion	G4I-2
<explain	M8
<explicit	M8
<explod	A-3B-6G-5I-9K-9M-12T-2W-2
<expression	C13
<extra	W8
<f	A24C18G-11I33K44R-4S-26T14W13
<fact	S-6
<factor	B14C19I28K35M9T-2
<fail	M11
<far	B6
<faster	G-3I-3S-6T-3W-2
<feedforward	A-6
<few	G-3K-8W-1
<fewer	W-2
<ffn	A5B-7C-9G19I10K8R15T6W13
<filter	B12I12M8T9
<fin	I4
<final	B-5C-6I-4K7T-2W-2
<find	R-4
<first	A18B7C-9G-6I14R6S10T5W-2
<fit	M7
<fiv	T-2W-1
<fix	A-7B-6C10I-9K14R-13S-18T5W-3
<fln	C-7M-7
<floor	B4C9
<flop	A-8
<flow	A-4C-17G-8I-8K-11M-10S-9T-10W-5
<follow	B23C12K-9R15S-18
<for	A-4B-32C-12G7I9K21R8S6W-6
<form	A4
<former	B15M-7
<formula	A3B5K9M-6R9S7
<forward	B-6C10I5T3
<found	I27W-1
<four	T-2W-7
<fp	B-6I-3T-2W-2
<fre	M-8R7
<from	B17C6I-3M-28R9T-3W4
<front	C-9K27M-10
<full	A-2K7T2W-3
<function	S16
<g	C24K33M18S-8
<gain	A-5C-15G-4I-4K10M-6R-3S-8T2W-3
<gat	B12C9K9
<get	B8C24I-6M7R5T-2W-5
<giv	A3B-15C19K-10M-20S-8T4W-2
<given	B9K12W9
<glm	C7
<go	A5C-7G15I-6K7R6S-20T-5W11
<goe	A23B-5C-11I10K12M-14T-3
<going	I17K14
<gon	R3
<good	A-3B-5G-3I-4R-3T-3W-5
<gpt	M-6W-1
<gpu	B-7
<grad	I3K9M7
<gradient	A-16B-35C-8G-26I-23K-15M-9R3S-62T2W-19
<ground	R-4
<grow	B-15C-19G-3K-18M-9R-13S-14T-21W-6
<growth	A6B-6G-3I-7R-4S-7T-4W-2
<guarante	W2
<h	A3C11G-2R-2S17T-3W15
<had	A-2C-7I-2T3W-2
<hand	B6I11T8
<happen	A-2R-3
<hard	B-6
<harmles	S13
<has	A-28B9C-22G-12I-10K-19M-7R-10S10T9W-14
<hav	A-20C-16I-5K-10R-6S-15T-5W-4
<he	I-3K24M-6R-2T-2W-2
<head	A14B-5R-3T-3W-3
<hear	K8S8
<hedg	C6
<help	B6T-2W-2
<henc	A8B4K11M6W4
<her	C7M9S13
<hid	S6
<hidden	A-3G5R11T2W16
<hir	M9W2
<hit	C14K8M17
<homework	A-3
<honest	A5B-5K-9M14
<how	A6I10R-3T-2W-4
<however	B7R-4
<hug	I-5
<hundr	B23I-8K11M-8S-10T-2W-2
<hurt	K17S6
<i	A5B-43C-7G-9I-19K-17S46T-6W-16
<id	B16M9S9
<identity	A-11B-17G-11I13R-11S-18T14W-7
<if	C-13I-3K13R7S7T4W3
<ignor	S9
<imagin	C9M9
<important	C8
<in	A13C-25G-15I5R-31S-24T-32W-9
<includ	B7C7M6
<increas	C-8W-2
<independent	R9
<inform	C-7
<infra	W4
<inherit	W2
<init	I-4R2W3
<initial	I7R5
<initializ	A-11B-17C-27G-7I37K-8M-13R-4S-11T-5W-7
<input	A-4B-9C-19G-7I-5K-43M-13S-6T-4W8
<insid	A12C-13K16M-18
<instability	T-2
<instead	C-8
<interviewer	C15K8
<into	C-10G11K15W10
<iplu	C33K10M27
<is	A-16C-36G-14I-23K-33M13R-23T-15W-6
<issu	M9
<it	A-22B-19C23G-7I-12R-19S-12T-25W-17
<its	A-14G-13I17K-7R-11S-15T-6W-4
<itself	A9B18M8S-6
<j	G9
<jacobian	B-13C12G-11I7M-10R8S-16T-4W-7
<jf	A-3C16G4I19K7M13T24W-2
<jln	A5B27C36G15I38K15M-33S-15T28
<job	I3
<join	B5K17S15
<junction	B12K13M7
<just	B-9C-14G4I-2M11R3S-7W-2
<k	A13C7G5T2W-1
<keep	A-2B-9C-6K-18M-6R4S-16T-4
<kept	C-7I5K-11W-2
<kernel	K-8W-1
<key	W-5
<kill	B12M6S-6
<kind	K9S9
<know	W-1
<known	A-4B-10G-3I-5R-3T-2W-3
<l	A2B43C-6I4K17M16S-7
<lab	A5G7I-3S7W-1
<laptop	G4
<larg	B-17C-10G-5I7K-12R-4S-8T-4W-5
<larger	A-3C-8I-5R-3S-6T-3W-3
<last	I13W-2
<lat	A5C-6W-2
<later	B7T-2
<latter	T3
<layer	A-11C24I-7K-9M11S-13T-7W-7
<layernorm	A-5C20I-6K19M18R-4S10T-4W-4
<layout	C-11K-7S8
<learn	A-8C-15G-7I-10K-13M-7R-8T-10W-8
<leav	A4B10K30T5
<lectur	S13
<legal	W15
<length	A4I-3R3T4W-2
<les	A-3G3I6R-5T-2W-2
<let	A-7B-8C12G-7I-6K-8M11T-5W2
<level	I3
<lie	R4
<lift	A-4W-1
<lik	A-8B-5I6K-9R-8S-6T-10
<limit	W-1
<lin	B14K13M25
<linear	W-2
<literal	C-9
<littl	B9
<liv	A9W8
<ln	A-17B8C-11G-13I-3K12M28R-17S10W-6
<lnf	A20I16R5T20
<loc	I6M12
<logit	K-13M-7S-6
<lon	I5
<long	C9R-2W-1
<longer	I-3W-1
<look	A-3B-7S13T4
<los	A-8C-26G-7I-14K-20M-17R-10S-20T-10W-7
<lost	W1
<loud	T6
<lower	A-3B-5C-6G-4I-4K-7R-2T-4W-3
<m	A11B-7C-8G9I-8K-12W26
<mad	M8
<magnifi	C11
<magnitud	A6
<main	B-4K15M12
<mak	A19B-14G11I-3K-9R6S-9T-3W7
<management	A7
<many	A-2I-4T-2W-3
<map	A8B9G5W13
<mapp	K11
<mark	K-8T-2
<mask	B-15
<match	T-2
<matric	A-3I11K-12T-5W-8
<matrix	A4B8C21G13I-3R16S-6T5W27
<matter	A-5B-5G-3I-2K-8R-5T-3W-4
<may	A-5C-15I-3S-15T-2W6
<me	A-2K12S11
<mean	A-3B-15C9I13K-19M-15R-5S-13T-2W-3
<memo	W-1
<memory	A-2C-15G-5K10M-13W-2
<mere	B7
<merg	K10M13
<messag	B6C16
<middl	M7
<mild	S7
<mix	A8B7K15W2
<mlp	B-6C-6K29S24
<model	A-7B-11G-6I-9K-16R-6S-10T-2W-13
<moment	T-2
<money	B10
<mor	A-5B-5C-20G-7I-9K-20M-11R-7S-16T-5W-5
<morn	K8
<most	R4
<mov	A-2B-11I-2K-13R-3T-2W-2
<much	A9B6I12W-1
<multip	B7C-10I10M-8S-7W-2
<multipli	A-5C21G-5I-4K33M-21S-9T3W-4
<multiplicative	B8
<multiply	B5
<must	B5C18G-2I27R-4S-12W-2
<my	A4B-10C8I-9K19R-4S19T-2W-2
<n	A-6B33C34G5I5K-14M32R12S13T-2
<name	W-1
<narrow	W-2
<near	A3I-5K-7W-2
<need	A-13B-13C-14G-2I-11K-14M-9R-4S-12T-7W3
<nest	B9C11
<net	B9W-1
<network	B-11C13G-3I-9R-3T-4W-7
<never	C-7I-3K-9S41W-6
<new	K19M7
<next	B9
<nic	G3
<no	C29G-3I-9K52M-25R7S-23W-6
<nobody	A-3I-3R5T4W-7
<nois	B-13K-7
<noisy	B-10W-1
<non	C21
<nonlinearity	M10T4
<norm	A-9C-7G-20M-19R-13S40T-10W-10
<normaliz	A-9B12C14G-12I-11K22M-15R-9S-39T-9W-3
<not	B-22C34G-20I-10K-24M-7R-23S13T-8W3
<noth	B4I24K-16M-7W-2
<now	S10
<number	A-9B22I-5R-3W-2
<o	M22
<obstacl	B8
<occur	B-10
<of	A-37B36G-8I7K45M-11R16S-45T2W2
<off	B-7G5K-13R5W-6
<offer	W2
<often	R3
<old	B5C6K9M8
<on	B33C12G-9I-7K24R-7S-8T-2W-9
<onc	C9I3S11
<one	A-11B-10C-7G9K42M-11R5S36T-6W-6
<only	B-12G-4I6K19M23R-6W9
<onto	B4
<open	B13
<oper	B15
<optimiz	A-2I-3T-2
<or	A-4C-8I3K21S23T4W3
<order	A7B26I-5M11
<original	K-14M14
<other	A-9B-10C11I-3K-7S-9T-2W-16
<otherwiz	K-12T8
<our	A-4B-7I-3K-10M-10R-5S15W-2
<out	A-6I3K24R-5W3
<outermost	S7
<output	A14C-17G-5K-11M9R-3W13
<outsid	K7
<over	A-7B10C-14G-4I-9K-20M15R-5S26T-6W-12
<overflow	B-4K-12
<own	A-4C10G-3I-4K-8R4W-2
<p	C9
<pair	I19W2
<paper	B-6C-6I-3K-8W-1
<parameter	A-9B-5C9T-2W-2
<part	A-4B11M-7W2
<pas	A-2C13K-13M6W-2
<pass	G-5I-4K-9M12S21
<past	R4
<path	A-7C-22G-6I-8K23R-10S25W-4
<pay	B5C12I7
<peopl	K16S9
<per	A-3B-10G-4I-4K29R-7T-5W-4
<percent	G-3K-7
<perturb	T9
<pick	C8K10S-12
<pictur	K9S8
<pil	B12I6
<pip	B6C14K13M6
<plac	B-5
<pleas	A-2K15W-2
<plu	A7B57C14G10I-6K8M18R9S-8T21W14
<point	K14M12W-4
<poor	I-3
<possibl	A7G3I-3T-2W2
<post	B11K10S6
<postform	B22C-14I15K39S21T-6
<postjac	B14C20G12I4K17M-33R6S-9T14W2
<postnorm	A-11B-29G-22I-23K-16R-10S-7T-12W-12
<power	B14C18M14S8
<practical	W1
<pre	A-2M-9R-4S-6T-2
<precision	C-6
<prefer	G4
<preferabl	M-7
<preform	C-14G-3K46M-6W-2
<prejac	M7S-9
<premultipli	B12
<prenorm	A-11B-12C-28G-19I-16K-16M9R-13S-46T-16W-10
<preserv	A-2B-6I-3R-3
<prevent	B7
<pric	R9
<problem	A-2C-6K-9W-2
<product	A-3B33G4I-7K17M-7S-8T4W-3
<professor	A-4S10W-3
<project	A2C8
<projection	C8S8W8
<proportional	A8
<propos	A8M7
<pur	K11M9
<put	G-7I-3M-8R5T-2W6
<q	A14B10C7K28S-6W3
<qknorm	A-6B-8C-11G-5I-9K8M-9R-7S-10T-10W-6
<quantity	S8
<question	R3S-7W-2
<r	A18G6I-4W32
<rais	B12S9
<ramp	M9
<random	W-1
<rank	B-8W-1
<rat	A-4B-9C-10G-3I-7M-7R-5T-6W-5
<rather	S10
<raw	B5R4
<reach	A-2B6K-10M19
<read	I5M8W-2
<reader	G7
<real	C7S10
<reason	A11C-8K-15M-11R-3S-17T-4
<receiv	M9
<recip	K-8S12
<recommend	A-14B-25C-15G-9I-21K14M-21R-23T-11W-17
<record	R7
<reduc	A-5
<regard	I3
<relativ	G3
<relevant	M13
<remedy	A3
<renormaliz	C36M17
<repair	K13S8
<repeat	B5K-14
<repetition	K15
<report	I-4
<represent	B-5
<res	K24M-9
<rescal	A-2B9C7G-3I-7K25T3W-2
<residual	A8B5C7G-6I-11M36R-8S-13T-8W29
<resnet	A-2C-7K-9M6W-1
<restor	A10
<result	A6C9K-7T5
<return	A-4C12G16I-6R8T3W13
<review	A-7W-9
<reviewer	W4
<right	I27
<risk	K-8
<rms	A-4G-3R6W-4
<road	C-6
<rol	K37
<room	A10S15
<rough	B18C20R21S9
<round	C9R-4
<rout	K11R6
<row	A-4W3
<rul	C8I12K-22M16
<run	A-2B-8I-4K-23R-3S-7T-3W-2
<runn	B-10C11S8
<said	A-5B16M-9W-4
<sam	A-16C-9G-5I5K-14M-9R-18T-5
<saturat	K-12
<say	A5B-10C18I-5M12R-3W-2
<scal	B-10C-10G-4I4K-25S-12T-5
<scor	A10B10W-2
<second	A29B-6C10I-5M8R5S-6T4W-3
<section	T3
<see	A-2C8I-4K-11M15S-7T2W-7
<seed	A-5B-5G-3I-5K-9R-4T-7W-3
<seen	S-16
<self	B5K-8S11
<sens	A2K12W1
<sensitivity	A-2B-6G-3T-3W-3
<seri	B6K11
<set	I13M7
<settl	I13
<shap	A-15B-12C-6M-14R-10S-10T-6W2
<shar	C14
<shift	R-3
<ship	T-2W-2
<short	A2B5M7R-2S12T-2
<shortcut	A-9B-16G-11K-34M-9R-6T-7W-2
<shorter	S-6
<should	A11B-6C-10I-3R-4S-9T-2W-3
<show	I-2T-2W-2
<shrink	C7K14
<shrinkag	B7
<sid	A10C6K14R-2S6W-1
<sigma	A21G2R3S8W-9
<sign	S-8W4
<signal	B23I3W-2
<similar	B-6
<simp	W4
<simpl	A-5W-8
<simpler	W-1
<sinc	A-10G-8I-7K-39M11R-12S-15T-7
<singl	I-2S6
<sit	B7C25I-2K-8S-11
<sitt	C-7
<siz	A-5B-12I-9K-26R-14T-2W2
<skip	A2B12C-8I14K15T8
<slow	B11
<slower	A-3G-4I-3K-9M-6R-2T-3W-3
<small	A14B4C-10M-13R-7S-7W-6
<smaller	A-3G-2I-4S-6T-2W-2
<so	A-5B-27G-8I25K-52M11R-18S-15T-15W4
<softmax	A-4B-8I-3K-12W-7
<som	R-4T-4
<someth	I-3K-11M10W-2
<sorry	C14
<spac	A17T8W-1
<speak	I-2
<spher	C7
<spik	G-3K-9S-6T-2W-1
<split	R-3
<sqrt	B-10C-13G4I3K-12R7T-14W-3
<squar	W4
<squash	M8
<squeez	C-6
<stabl	A-3C-7G-5I-6R-4S-17T-4W-4
<stack	B4C11G7I11K36
<stag	K11
<stall	G5S-6
<stand	C12T2
<standard	C11I6W2
<standardiz	B8K17M20
<start	I-6T-2W-3
<stat	S-13
<statistic	B-7
<stay	B-7T-3W-2
<std	A5I28W2
<stem	C10K20
<step	B6C-15G3K-14S7T-5W-4
<still	C7I3
<stop	G-4I-3M-11
<straight	M-6T2
<stream	A-9C-8G-5I-15K-7M-9S-16T-14W-12
<strict	A-2W-6
<strong	T3
<student	S-8
<stuff	K16
<sublayer	A-10B-22C-29G12K39R18S-7T2
<successiv	B5
<such	C-6K13M14T2
<suggest	C6R-4T-2
<suit	S11
<sum	A10B-18C24G-9I-5M39R12S-49T6W13
<sumform	A19B-6I29K-18M54R-5T-3W8
<sumjac	G5I4R2
<summ	A-2C-8G5M13T2
<summand	I4K-8M10
<suppos	M12
<surviv	I16
<swallow	C7
<switch	B5
<tak	A-9B-8G13I-3K8M7R-6S-20T-3W-3
<taken	A-2B-5G3W-5
<team	A-3W3
<telegram	S19
<tell	A5K-8M6
<ten	I17W1
<tensor	S10W2
<term	B12C33G3K10M-12S-14T5W4
<test	K16
<th	M7
<than	A-3B-7C-15G-4I-6M-8R-9T-5W-6
<that	A-12B13G-10I15M-19S-49T2W5
<the	A-43B6C-7G-36I-34M-10R-25T-56W-33
<their	A-2B29M-7R4S13W1
<them	A16C-18G-5I-6K-15M-7R-8T-5W-9
<then	A2B12C16G-4I-8K27M13S-12T-3W-7
<ther	B5G10I-7M14R3T-4W5
<therefor	A-2B19C19I-6R-3
<thes	B23I4K21
<they	B-6G-4K-10S14W4
<thi	A-8B-29C-27G-10I-16K-32M-15R-8S-14T-11
<thing	A-2B5I15R5S9T-2W3
<think	K8S6T-4
<thos	B24
<though	W2
<thousand	A-2
<thre	A-2B-6G-4I-3R-4S-7T-3W-3
<throttl	B5C-9
<through	B-5C15G6K10R5S18T5
<throughout	A-4I4W-8
<throughput	G-3
<thru	K10
<thu	B5M9
<tim	A5B34C18G18I-5M6R-3T7W2
<tiny	A-2I-3S7
<tl	M7
<to	A12B38G13I-22M12R3S15T-4W-3
<together	C6M9
<token	A5B-16G-5I-6K-8R-10W-7
<toll	B10K16M7
<too	A-3B6G-4I-4K-8M-10R-3S-8T-2W-2
<took	C9
<top	C16M17T2
<total	C-9K-19M11
<toward	I3
<trad	B-5C-7G7I-3K-8R6S-6W-5
<train	A-3B-8C-11G-3I-9K-30S6T-4W-6
<trainabl	C9
<transform	C7
<transformer	A-3I-2M-7T-2W-2
<travel	C6
<treat	M7
<troubl	C11R4
<tru	M-9T-3
<trunk	B27K10M9
<tun	I-3
<twic	G-3
<two	A9B-8G4T-3W-12
<unchang	C10K11
<uncorrelat	R3W5
<under	C10G11K12S7
<understand	C6
<unigram	G4I-3T-2W-1
<unit	A3G4I4K-16R-8T-4
<unmultipli	R3T2
<unroll	C7
<unscal	A2T3
<unstabl	B-6
<untouch	C-10W-1
<up	G5I21M-9S17W13
<updat	A6B-7C-9I-3K13M10W-1
<upstream	B7C24T3
<us	A-2I-6K-10T-3W5
<use	A-5B-7G-5I-6K-13R-5T-4
<used	A-2B-6M7R-5T-2W-7
<usual	I2
<v	A13W-2
<valu	I-2W-7
<vanish	A-4B-7C-19G-5I-8K-8M-10R-3T-3W-4
<var	R3
<varianc	A-4B-8C-26G-6I39K-16M-10R-5S-9T-3W-6
<variant	M-7
<vector	A-5B16S7T2W-2
<version	B4C-6I12K7M12
<versu	I6
<vertical	B11
<very	I-4T-2W5
<volum	I-3R5
<vot	C8
<w	M22
<walk	K15S7
<want	K7
<warmup	A-5B-18C-11G-5I-7K-8R-5S11T-6W-5
<was	A-5B-15C-6G-5I6R-5S-10T-3W4
<watch	G3I5
<way	A2C15M7R-4
<we	A-11B-5C-11G-10I-20K-9M-23R-15T-7W7
<weak	T3
<weigh	W2
<weight	A-4C-6I50K-10S-7W5
<well	A-3B6I-4R-2T-3W-7
<wer	A3B6I11K-16R-3T-2W5
<wf	A13G9I-6R11T-2W-6
<wh	A8G6I-6R9T-2W-8
<what	A-6B26G5I7K50M24S-8T-2W3
<whatever	A-3M21R-8T5W2
<when	C8K12T-3W2
<wher	A-6B-11C15G-3I-3M-7S25W-2
<wherea	S10W-1
<whether	A-3C9I11R4T6
<which	A-3B5G-5K8M-10S20T-3W9
<whil	K17S12
<whol	K22M-9
<whos	A7B7T5W5
<why	A14R-6T-3W17
<wid	A5R9T2
<widen	A-7W-3
<wider	A15T5W13
<width	A16C6G9K10S-9T6W6
<will	R-4S-6T-5
<wir	B8K16S8
<with	A3B-16C-22G-12I-11M12R-5S-7T-11W-10
<without	A7B7M-11T-3W4
<wo	A20I5W21
<word	C8
<work	A-3I-3K19R-3T3W10
<would	A4B-14C10G-5I-4K-14M-14R-4T-6W4
<wq	A-8W3
<wrap	B5C11M6
<wrapp	C14R5
<writ	A5B4K15M14S10T2W-2
<wrong	I-4K-13T-4W-1
<wrongjac	B-4K19
<wrot	K-8T-2
<x	A16B8C17G-5I12K-17R16S-18W26
<xiong	A-2S9T-2W-2
<y	A8B-11C-24G-7I20K27T-10W-5
<yes	I-3R-3T-4W-2
<yield	A9C22M28
<you	B10C8G-4I-6K33M24R-5T4W8
<your	C8
<z	A24I6T-2W-2
<zero	C-8I-4K-10T-2
<σ	C8
>#doubt	A-8B-23C-12G-3I-7K-15M-39R-24S-22T-19W-3
>0	A-13B-5C-13I-11K-12S-20T16W5
>1	A9B-9C-16G22I3K-8M49R7T-10W14
>100	A-4I-5K-12M14S-7T-2W-3
>12	A-2B-5C-7K-8T-12W-1
>130	S7
>14	G-3T6W-2
>16	A-3K-8R-4S-6T-3W-2
>192	A9B-4C33G21I-7K17M14R-3S-13W16
>2	A16B-4C26G3I-4K-21M6R-6S-10T-5W-4
>200	B-6
>2016	S-7
>2017	B7
>2019	B7C23M21
>2020	B23S24
>3	B-7G-2I-4K-15M7R-3S-8T-2W-2
>4	A2K-7
>80	C15M7
>9	W11
>95	C-7M10
>96	B-8C-33G-6I-8S31T-14W7
>a	A4C-9G-5I-4K32M-8S11T-17W10
>about	A8C-10I-3K17M-12R-7T10W13
>abov	B-10C-10M11S32
>accept	C15R-3
>accumulat	A2C7M18
>acros	A12
>act	A-4B-7S7W2
>activ	B-16C-22K-7M-7R-5S-13T-2W5
>adam	G-3K-8M-9W-2
>add	A-21B26C-10G5I-7M-7R25S-18T-14W-4
>addition	A-6B12I-3K-8S15T-3W-4
>additional	B-7S9
>additiv	A7C8M9S8W-4
>adopt	K10S8
>advantag	B5
>adviz	S6
>affect	B-8S16
>after	A13B-7K34M8S14T-7W5
>afterward	R5S7
>again	A-5B5G-4I-5K-9R-5T-5
>against	M7R6T-2W-2
>agre	A-7C12K-7
>ahead	C10
>all	A18B-13C-11G-4I-9M26R-8S9T-19W-4
>allow	A2
>almost	M-9S7
>alon	C16G-4I10M14R7W-6
>along	B14K10W2
>already	K-8R-2S-13T5
>also	A8B-16K17M-8T-2W-3
>alter	B8I3S6
>alternativ	B7M7
>alway	A-2B-5C-17K14R14S14
>amplifi	R6
>an	A-2B32C-19G19K12M-25R-5W-4
>and	A24C-23G-36I-15K-48M12R-22T-36W5
>another	B-7R5
>answer	S-7W-1
>any	B5M-17R-7S-20W6
>anyth	B19M14
>app	C10M15
>appear	A9W9
>appendix	M8
>appli	A-6B-10G-4I-3K-10M-7R-5T-12W-7
>architectur	A-3W-2
>architectural	C-8M-7
>are	A-20B-20C7G-18I-19K14M16R-17T-14W-19
>argument	B26C48K28S20
>around	B-6K-10S10
>arriv	B7R7
>as	A23C25G10I-4K19M18R12S33T28W5
>ask	B-8M-6T5
>at	B-32C46I5K-17R-8S13T-10W6
>attention	A13B-15C18I-3K-10M11R-19T-4W-4
>attenuat	A9K14
>author	A-2W-2
>autograd	B17
>averag	B-7K-8R-6T-8W-6
>avoid	C18
>away	A4W1
>b	B6S12
>back	A3B-7C14K8R-4S19T-4W7
>backbon	S8
>backprop	B9C-7S16
>backpropag	S6
>backward	A7C9I11K-18M-16R8S26W9
>bad	A-4K-10M-8R5T-3W-5
>balanc	G3
>bar	G14K13S16T-3
>bas	B5K28
>batch	B-10C-10G-3I-2M-10R-6S-7T-3W-4
>be	A-9B-36C15G-6I-10K-12M10R-26S6
>becaus	A6C-24I-5K-22M-20R3S-13T-7W-7
>becom	C-15G-3M8R-3W-2
>been	A-4C-8K-15R-3S-9W4
>befor	A9B-6G4M8R4S45T-3W-2
>began	G2
>begin	G4
>behav	W1
>behind	R6
>being	B10C7I3R6
>believ	A5B6S12
>belong	T-3
>below	B-10C-6S-7
>benefit	B-5R-2
>better	A-6B-5C-14G-13I-8K-15M-13R-10T-8W-9
>between	A22B6K20R-4W-2
>beyond	S7
>bf	A-3R11W-2
>bform	A16G2I-6R28T16W7
>bia	R-4W-4
>big	A4K12
>bigger	G6
>bit	B6K14R4S28
>bjac	A15G15I12K24R3T-4W13
>block	A2C-11G4I-3K-20M-8R-8S28T6W-4
>both	A-22B-16G-4K-13R-7S-17W-1
>bottom	B9M13
>bound	C-11W4
>box	B7
>bracket	B-7S6
>branch	A4C13G17I-8K-12R8S-15T-2
>break	A4
>bring	A2G6W-4
>broadcast	A-22W-4
>brought	G4
>budget	K11S-7
>build	K11S-6
>but	B-19C-11I-5R-3S-10T-12W-4
>buy	C7W3
>by	B-5G-8K-8M-31R5T6W6
>bypas	A3G-4S11
>bypass	S18
>c	A2W9
>ca	A-3B-6M-9R-3T2W-3
>call	B-5K-9
>cam	B6
>can	A-25B16G-9I-9M-6R-7S10T-7W-8
>cancel	T-8W1
>cannot	A-3G9I-4K-13S7W-3
>capacity	W4
>car	A7
>careful	C-13W14
>carri	A-4B38C25I3M16S-14W3
>cas	A-7K-7T6W-5
>caus	I-2S-11
>caveat	C14
>chain	B10K-9M18
>chang	A-8C-14I-4K-26R-7S-7T4W-4
>cheaper	T-2
>check	I3K-9W1
>checkpoint	K-7R-3S7W-1
>choic	B-5S-10W-2
>choos	A-6C18G-4I-4K-8M6R-3T-2W-2
>claim	S8
>clean	A-3C-16G-4K-11M-7R-3T-2W-2
>clear	W-1
>clip	I-3W-1
>clipp	C-8
>clock	A-9C-6
>clos	A-2G4W-1
>cod	B13S-11
>collaps	A-8W7
>column	A-3W3
>com	A16B-25C-18I-3T-3W2
>combin	M9
>compar	B29S30
>comparabl	W-3
>component	B9M10S7
>compos	B15M24S8
>composition	B5S-7
>compound	B-5G-3K-8M-8R-3S-11
>comput	A4C-8S-7W-3
>concatenat	A-6W-2
>concern	A9G-4M7W1
>condition	A-5G-3
>config	B-7K8M7S6
>confirm	M6S7
>connection	A-2B-12C-10K-13M-11W-1
>consequent	B-4S25
>consider	T-2
>constant	M-9T-11
>contain	B4C11I15M11S15
>contract	A6
>contraction	C11
>contrast	C7S-6
>contribut	G3I3K-8R-5
>contribution	G6I-3R13W-1
>control	B-8G-8S-9
>coordinat	A-8
>copi	B24K11M16S9
>copy	A-4I5M21W-4
>correction	B13C7
>corridor	M8S14
>cost	A8G-3I-5K20R-4S22T-4W3
>could	A3B-8R-7T-2W-7
>count	C9S7
>cur	B5
>curv	C9M11W-1
>cut	R6S6
>d	A24B-11C17G8I-6K16R-13S6T-12W10
>damp	B-6W5
>data	C-9K13M-17
>day	B7S-6
>decay	A2W-1
>decid	W14
>decision	T-2W-1
>decisiv	K8
>deep	A-4B-10C-21G-4I-3M12T-3W-3
>defin	A13R2W-3
>delet	B7
>depend	A-2G14M8R5S7W2
>depth	A8B-11C-21G-6I-3K16R-8S-12T-4W5
>deriv	C9
>derivativ	B12C8I12K-17M-11R-4S34W-4
>design	A-9B-11C-7G-10I-9K-9M-14S-27T-10
>designa	A11B-40C-8G-26I-7M-10R-24S-33T-4W25
>designb	A17B-48C31G-8I-18K-16M-32R-19T-16W-6
>determin	A2W-3
>detour	A8
>devi	A3C8G3I12S-9W-1
>df	B-5
>dg	C24K17M13
>dh	A37G-5I-6R-12T-9W-3
>did	A-3G-3K-10M-8R-3T-4
>die	A-6W-2
>differ	A-2
>differenc	B9G-3K12W-2
>different	A5K-10W11
>differenti	G5W5
>differentiat	B19S15
>dimension	W-3
>direct	B21K27M-14R-4S8
>direction	A-2C18M7R14S10W-2
>diverg	G-3T-2W-1
>divergenc	C-13G-3I-4K-12M-6S-18T-2W-1
>divid	A-2I8R8W-3
>dk	A-6G-3T-2W-13
>dl	M-6
>do	A-3B-10K-14M-20S11T-6W-4
>doe	A9B7G-4I-4K-20T-19W-3
>dominat	R-5
>don	M-6
>door	M8
>doubl	A-3R11T2
>down	A17B7C-9G4I-4K9M13R13S-8T-2W-6
>draw	W-2
>drawback	G13
>drawn	I-5T5W-2
>drift	M6
>drop	B-5G-3M-10
>dropout	A-5C-24G-4K-10M-14R-3S-11T-2W-2
>dropp	W-2
>dur	A-4
>dx	B-6G14I-3R-2T-2W-3
>dy	B-4G14I-3R-2T-2W-3
>dz	A4
>e	B-6M10R-3W-2
>each	A-7B7C22G-16I-8K-13R-19S41T-9W7
>ear	C6K21M-8R5S9W7
>earlier	B14C-7M-13S8
>easi	S-7
>easier	B6
>edg	B6
>effect	A-2B6C-10G-3I3M-9R3W-2
>either	A-2
>element	S16
>elementwiz	A-2W-5
>els	B9C16K8S43
>elsewher	A-2M-6
>embedd	A-2C-10I-3K10M-13R-3S-10T-2W-2
>empirical	B6
>end	C10G4S13W4
>engineer	K16
>enough	T-2W-1
>enter	A10B8
>entranc	S-8
>entry	A-4W3
>eps	A4
>epsilon	A4C-7R-2
>equal	I-3M8T-2W-3
>error	C21M22S17
>escap	M28
>estimat	W-1
>even	B-10C-12K18M-8S10W-2
>ever	R4
>every	A13C-26G3I-4K31R-7S53T-11
>everybody	S7
>everyth	B-9M-6S25W-2
>evidenc	C14K12
>exact	A4C30M10W4
>exchang	G3
>exempt	C31
>expand	A8C18K21
>expansion	C7G18
>expect	I5W-2
>experiment	A-9B-5K9
>explain	A-5C-11G-3M-9
>explan	M-9S-9
>explod	C-15K-11M-7W-2
>exponential	S9
>expres	T3
>f	A-3B-6C28G31I24K8M36R17S19T20W30
>factor	B8C26G8M62S9W12
>fail	C13G-3W-1
>failur	B-6
>fall	A3I8
>fast	A3
>faster	A-2G-2T-2W6
>favour	W3
>featur	A5
>feed	B9M15
>feedforward	A17M7
>felt	R5
>few	I6M-11
>ffn	A28B-4C11I-3R-10T-4W-9
>fifty	W7
>figur	K13
>filter	M10
>fin	C18K-17M-7
>final	A-3K25M-10T4W4
>find	B15K14
>finish	I3
>first	B28C25G3K12M23S32W16
>fit	A-3M6W2
>fix	A2G-4I-4S-11T-3W2
>flat	C12
>fln	M6
>flop	K8
>flow	A5B-4I-5K-11R-7S-21T-7W5
>folklor	A11
>follow	A-4B8G-4K-9T4W-6
>for	A16I-3K-18M17R-5S7T-11W10
>forc	A3M-9
>form	A-5B-6G-8S-11
>former	B53K21M22S56
>formula	B11K8M-10R-4T-5W-3
>forward	A-3G18I2M-8R3S11W2
>four	T2W-1
>fp	R-3T-3W-1
>fre	A-2C14G3M12S-23W7
>from	A-13C-14G-8I-6K-10M13S16T-2W-13
>front	B-5K8M-6
>full	B-5R6S-13T5
>function	B6
>further	A3
>fus	B5S8
>g	G-4I-2K-7S11W-2
>gain	A-7C-6G-4I-6K-17R-18T5W-5
>gelu	C-7
>get	A16B-21K-10M-7R-7S8W-8
>gett	G7
>giv	A-9C-9G13I-8M-17R-6T-4W-3
>glm	S7
>go	A4B-8C-8G-4I-4K-9M18R-3T-2W-2
>goe	A-3B11C14G-5K-12M10R6S12T22W-3
>going	A9B-9G3K9S7W3
>gon	A2I3
>good	K12T-2W-2
>got	S-7
>gpt	C-9I3T-2
>gpu	K-7S10
>grad	A-3B16
>gradient	A14B14C-12G-17I-6K-28M-18R13S-16T-16W2
>ground	W-2
>grow	A7B-17C-12G-3I-6K16R15S-32T-5W-3
>growth	A9I-3M-6S-17T-9W7
>h	A-13B36M-10T-2W-13
>had	A6K-8
>halv	R12
>hand	A3C13G8R2
>hang	M6
>happen	B-5M10S6
>hard	M18
>harmles	C19S7
>has	A24B21I-11K13M-16R-4T-13W20
>hav	A6C-24G-7I-7R5S-18T-2W-4
>he	T-2W2
>head	A-9G-2T-2W-14
>help	B5I-3S-9W-2
>henc	A18C-9G-8R4S6T-3W-3
>her	G-2S-23T-2
>hid	C14
>hidden	A-5G7I-2T-2W10
>highway	B9K29M8
>his	A-5
>hit	C14S38
>hold	K14
>how	A14G3M6T4W14
>however	M-7
>hug	R3
>hundr	B-14G-3I14K19M28S12W-2
>hundredth	I16
>hurt	K8
>i	A-17B10G10I-4K17M-13R-20S-11T-10W1
>id	B14K8M17S10
>identity	A6B38C8G-4I-4K-26M-10S-14T-5W-5
>if	A-7I-10K-11M-10R-7S-13T-5W-7
>important	M7
>in	A-26B-17G15I-22M15S28T-26
>includ	C-7M16S17
>incom	B5
>increas	R-3
>increment	B12
>independent	A3B6I4T7
>inferenc	M7
>inform	S-8
>infra	S8
>init	G3I15W12
>initial	R5T8W6
>initializ	B-6C-31G3I7K-14M-11R-9S-17T-6W13
>input	A13B-20I-2K-8R-17S15T-2W-3
>insid	C10W-2
>instability	B-9C-9M-18S-12
>instead	C18S12
>intact	B6S-12
>into	A-3B-5C22I-3M14T-2W12
>inverse	I11R-4
>iplu	B-7C18G-3K11T2
>is	A-21B12G-19I-34K-39R-28T-47W-31
>it	A7B32C-25G-8I-25M-41R11S22T-13W-8
>iterat	K8
>its	A-5B-13C-14G26I-6M-14R14S17T-11W1
>itself	A-3B16C12S-14W-2
>j	B19S17
>jacobian	B-27C12G-17I3S-8T-10W4
>jf	C-10G13I-3M21W2
>jln	A5B4C11G32I8K7M57R13S7T9W-7
>join	R4S23
>joint	S-6
>just	K-22R-4S11W-2
>k	K-10M7T-2W-1
>keep	A-10B-17C-15G-11I-6K-18M-12R-12S-18T-6W6
>kept	C-7M6
>kernel	M-6
>key	A-5C-9W-2
>know	B9R8
>known	G-4M-7T-2W-1
>l	B15C43G7I-3M60S40
>lab	C12M19S-6T2W-1
>lack	B-7I-3
>lag	K8
>larg	I-9K-16R-18S-10T2
>larger	A2I16M-6R4
>last	A-9C18G-3M-23R-5T8W-3
>lat	A-3K-7R-5W2
>later	I-3
>latter	B26K35M23S19
>layer	A-12B-26C-13G-22I-14K8R-11S-10T-19W-1
>layernorm	B-13C14G-3K-21M-8S36W-8
>lead	C8W13
>learn	A-5B-12G-7I-8S-14T-4W6
>leav	A9K8M8R5
>left	A9B-6C7G4K27M15S33
>length	R15
>les	A-4I-3R3
>let	A5B-11C11G2I-3M16R-3S-7T-2W-2
>lett	K8
>licenc	S8
>lie	A-3W2
>lift	A2W9
>lik	A-8B-7C17G-5I-6M10R10S-22T-7
>limit	B-10G5S-23
>lin	A-4B16M6S-17
>linear	A3B8S8
>literatur	A-4
>littl	A-3G3M6S15T2
>llama	B-5
>ln	A7B-31C-10I5M-23R-17S-15T-17W10
>lnf	A6G16M-7R3T2W1
>log	C8K12
>logit	B6C-8M-7W-2
>lon	S9
>long	A8B-4G-3M6S7W-5
>longer	A-2C28R14T-2W-2
>look	S-11W-2
>loop	M6
>los	A-4B-6C-11G-7I-10K17S-27T-6
>lost	I3W2
>loud	W2
>lower	S-8W-1
>lvert	G9T4
>m	A-6B-5C-10I-5K-12M-7R-12S-7T-8
>mad	A-7G3W-2
>magnitud	A2G4T2W6
>main	C32I-3K-10M32S21W-1
>mak	A-8B-25C-15G-5I3K-13M-7R7S-9W11
>many	A-2C9G-3I-2M7R-3S7T-2W-2
>map	A4S-9T-2W-2
>mask	A-3C-8M-7S-7
>match	W2
>matric	A22C-25G-3K-8M7R-7S-9T-4W-3
>matrix	A-6G-3S9W12
>matter	A-4B8C-10G-5I-3M-7R17T5W2
>may	B7M-11S-10
>me	C-9R-3T-2
>mean	A4B14C-10K8M-16R-3S11T-3W9
>measur	S7
>meet	K9
>memo	C-9G-3S25
>memory	A6W-1
>mention	T-2
>merg	K16
>mild	M9
>mistak	G-2
>mlp	M6
>model	B-20C-25G-3I-8K-10T-3W-9
>moment	M-7
>monitor	K9
>mor	B-16C-13G-7I-8K-19S-30T-5W-7
>most	A-5M-12S-11W-4
>mov	A-2B-8K-8S14W-2
>much	A5C-6G5R-2W10
>multip	C28K20
>multipli	A-4B-19C19G-8I-3K27M16R-7S26T-2W5
>multiplic	K-12M11
>multiplicative	M11
>multiply	K7
>must	A7B-16G-3M-10S15W14
>my	A2K-9R-5S15
>n	A6B-7C23I-11K15M32R36S-19T27
>name	G3
>narrow	A12
>near	A12I6R-5T-2W-4
>need	A25B-13C-17G-5I-10M-17R-11T-9
>neither	A12B-4M-9S-7W-1
>net	C-9M9
>network	A16B-12C-8G-5I-6R-5T-4W-6
>never	B11G3R3S12W4
>new	M12S13
>newer	W-3
>next	S8T-4W16
>ninety	C-10S9
>no	A26G-4I-4R7T-9
>nobody	A-2B6G4I-3W-1
>nois	S-6
>non	G-2R3S19W-2
>nonlinearity	A5W-3
>nor	A12B-9
>norm	A-4B-33C-7G-17I-10K40M-31R-4S13T-8W1
>normaliz	A3B-14C12G-3I-3K-15M10R-6S-34T-2W9
>not	A9B-13C20G-4K-9M-6R-12S-41T-17W-4
>noth	C-11G7I-3K16M-15S-14T-2W-2
>notic	M8
>now	M12W2
>number	B10C6I-3K-11T-3
>o	G3
>obstacl	C29M23S11
>obtain	K23S-6
>occur	A9B17G9K10M21S11
>of	A23B-7C12G-4I8K-33M28R23T-6W6
>off	A12B-7G-4I-3K-7R-4S12T-4W19
>offer	A12
>often	S8
>on	A-16B-8C10G7I-13K8M6R11T-14W5
>onc	A-2B-7C9G-7I-3K-11M-23S15
>one	A-8B15C-22G-9I-14K-10M32T-2W-9
>only	A-3B-7G-6I-8K14R18S-8T-3W-4
>onto	B11
>open	A3S12
>oper	B5C13S-7T-2
>optimiz	C-7R15
>or	A6C-12G-3I-5K-12M-10S7T-8W6
>order	A4B6C-8G4K-8M6S-7
>original	A-3S-16W7
>orthogonal	A3C-12G6R-4
>other	A-10B7G13S-10T2W-5
>otherwiz	B-11
>our	A-3C14G5I-4M-10R-5W-3
>out	A2B-5C-9G12I-4K-8S7T-3W-5
>outer	T-4
>output	A-15B-13C-9M-7R11S-10W-7
>outsid	A-7B6
>over	A-16B-20C-11G-4I-6K27R-4S-23T-11W-8
>own	K9S12W-4
>pair	A18W6
>paper	A17B7R-3S-8W-2
>parameter	A-5R-6W-2
>part	A14C7I6M7
>pas	A-2C-7I12K-14M-13R5S-10
>pass	C15G-6K11M8S9W-2
>past	C7M7W16
>path	A-3C14G-9I-6K-8M8R-4S38W-3
>pay	B6G6R6W3
>peopl	B7I4S19
>per	A-3B-10C-14K-7M25T6W6
>percent	S-12
>permit	W4
>perturb	T5
>pick	C-8K-11W4
>pil	A-3S10
>pilot	A-2T-4W-1
>pip	C10K9
>plac	A-2C13S-11
>placement	C-6
>plain	C16M7
>pleas	K8M6S6W3
>plu	A29B34C19G33I-10M23R28S15T20W5
>point	K-8
>poor	W-3
>position	A-2B-5C-8G-2I-3R-2S-8W-2
>possibl	A-17W-3
>post	B9S8
>postform	A20B31C-6G-5R2S24T-4W5
>postjac	A12B10C8G-5I-8M-9R-5S23T-8W19
>postnorm	A-9B-38C-46G-13I-8K-13M-40R-11S-75T-9W-12
>power	C16K25M18R9W-1
>practic	B-8K10
>practical	R-2
>pre	B34C6M22S24
>preced	M-7
>precision	A-2S-6
>prefer	B6S10
>preferr	K-9
>preform	B53C57K-9M9S55
>prejac	B16C20G-3K-13S-10
>premultipli	S-6
>prenorm	A-13B-54C36G-22I-12K-41R-12S-7T-9W-15
>preserv	B-4C-9K9M-6
>prevent	B-4
>pric	A-2C19M6W-4
>probab	M10
>problem	C-13W-2
>prod	G4
>product	A-4B-15G10M24S9
>project	A-3M8S8W-2
>projection	A7I4
>property	K11R8
>proportional	I10R-4
>prov	W-1
>pur	K11
>put	A10B-9C11I-4K-16M18R-3S30T-2
>putt	C8
>q	B10C8S-8
>qknorm	A-6B-11C-15G-5I-9K17M-17R-8T-6W-5
>quality	K22
>queri	A3C-9
>r	A10I-3T-3
>rais	A4
>ramp	M8
>ran	A2
>random	A-4R-5W-3
>rang	S9
>rat	A-3B-12C12I-6M6R7S-6T-2W2
>ratio	W-2
>raw	R-2
>reach	A-3B7C-7S15T8
>read	A3B-22C7S18W-2
>real	B7C13
>reason	A5B-7C-8G-5I-6K-16R-5T-2W-1
>recall	C-16I3
>receiv	B-6C17S-7
>recommend	A-12B-7G-23I-11K-15M-12R-6S-7T-7
>regard	K18
>regardles	B20S14
>regulariz	M-7
>relativ	A2
>relative	A-2
>relocat	C10
>relu	A19S-6
>remain	C-7K14S7W8
>remedy	C18
>remember	B5
>remov	A-2B-8C-6T3
>renormaliz	M19
>repair	M10
>repeat	C-14K12M-6W-3
>requir	A-3
>rerun	K12
>rescal	A-4B15G3I-5K-9R-7S38
>reset	T-6
>residual	A17B12C37G-7I-3K-31M17S34T-4W9
>resnet	A-2S-8W-2
>respect	B4R12
>rest	A12R-4
>restor	W8
>result	A-4B-5W18
>return	A16B5C-6M7W3
>revers	S13
>right	K10R8T3
>ris	R4
>risk	M-6W-2
>rms	A-3C9G-3I-3K9M-6R13S-7T-16W-6
>rmsnorm	C-8K10
>road	C7S7
>room	A5M8
>root	A9C7R15W8
>rough	A-4K7R13S-10W-2
>round	B-4C12
>rout	C7W5
>row	A-2B-9C8M6R-5S8W3
>rul	B-9M11
>run	B5C24I-3K-10R-7T-3W-3
>runn	B15
>rvert	G9T4
>s	I5
>safer	K-11S-10
>sam	A5G3R2T-2
>saturat	B10K-9R-4
>sav	A2K-9W-3
>say	B-5G7K16R-3W5
>scal	A-3B-14G-5I11M-12R3S-14T5W-7
>schedul	B-4
>scor	A-9S-11T-2W-1
>second	B13G4R-4T-3W14
>section	A-3G4
>see	A-6B-14I-4K11R-14S-13T-2W-2
>seed	A-3B-5G-4I-7K11R-6T-4W-3
>seem	R-3
>seen	S-7
>send	B7
>sens	A-4
>sensitiv	G4I-3W-1
>sensitivity	B12
>seri	S16
>seriou	G-3M-9
>set	A5W8
>settl	W-2
>shallow	S12
>shap	A9B-6G5I-5K-8R-5T-4W3
>shar	A5C8I-3
>shift	R-7
>short	B5G3W-2
>shortcut	A-4B-14C-8G-4K-22M-13S-30W-2
>should	A-4B-5C-11G-4I-4K-18R5S-14T-3W-4
>show	A-3B10K14S-8T-3W-2
>shown	K8
>shrink	A8C-7R18S11W7
>shrinkag	M-6
>sid	C14G8K24M8W-4
>sigma	A-13R-3T-2W-6
>sign	A3G3
>signal	A3C11G3K-9M26S16W3
>simpl	S13
>sinc	A-5C-6G-7I-6K-25M-22R-3S-19W3
>singl	A2B-10R-5S-7
>singular	C-9M7
>sit	A3B17C22K18M6S-16
>six	B5C-10K10S13
>siz	A-11B-8G11I-14M12R-10S-15T-3W12
>skip	B26G-4K-33M8S21W-2
>slid	B10M7
>slow	B-10R3
>slower	A-10C10G-3K14M-12T-2
>small	A4B-9C-7G8M11R3S-11T4W1
>smaller	A-3G-3I-3M-7S-12
>so	A-17B-39C-43G-20I-12K-21M-33R-15S-15T-42W-4
>softmax	A-3B6C-10K-11M-10R-5S-7
>solution	C-8
>solv	W-1
>som	A16I-3W4
>someon	M8
>someth	S7
>somewher	C7
>sorry	S-14
>spac	A7M7R-3W11
>spe	A2W7
>speak	R3W2
>spik	B5K-8
>sqrt	A-7G12I-10K-8R21S-27T25W-7
>squar	C8G4R12
>squash	B-9
>stability	B-5C-9S-9
>stabl	A-3B-14G-3I-4K-8R-3S-15T-3W-2
>stack	C-8K13M-9
>stag	M7
>stall	B-7C9M8R-3W-1
>stand	M14
>standard	A3B8G3I11
>standardiz	B-7M11S30
>start	A-3C-11G-4I16M-8R-3W-2
>stat	B15
>statistic	S7
>stay	B11C-6G8I-2M-7T4
>std	I15R6T5
>steady	B-5R-2
>step	A-12B-13C13I-7K-26M-22R-5T-8W9
>still	B-9G13K27M-8S-10
>stop	R-3
>stopp	B7
>straight	A4B4C15M19
>stream	A2B18C6G8I-10K12M-8R15S-39T30
>strong	A-3R5W6
>stuff	B-6
>sublayer	A17B-25G5I-12M36S31T-7W14
>such	A15B-5M9R9W-1
>sum	A2B13G15S23T-9
>sumform	A-5B-7I2M-13R4S20W2
>sumjac	A12K7M12S13W-2
>summ	A7R-6S7
>summand	A-2B-7M14S-27W6
>support	B-4K11S-6
>surviv	A5B6K9W-2
>swap	M9
>switch	A-2W-2
>symmetry	A4
>systematic	M-8
>tabl	K12
>tak	A13C9I-5K-11M18S12W-4
>taken	A-4B-5S-10W-1
>tam	K8
>tell	T3
>ten	W-1
>tenth	I11
>term	A23B9C29G3I16K15M43R-5T-6W5
>than	C-22G-4I-3K-15M-8S-10W-4
>that	A13B18C-17I-12K14M16R-19S18T3W-8
>the	A-47B-5C12G-41I-60M-22R-27T-45W-29
>their	B29C-10S29T4
>them	A15B-18C-9G-7I-6K-23M6R-9S-29T-4W-8
>then	A-12B30G-5K-26R-9T-3
>ther	A22I-4K13T-3
>therefor	A-3B-17C-8G-18K-18R8W3
>thes	A-3C-18G-3I-5K-17S-11T-2W-7
>they	A-12B-16C-8G-5R-8T-8W-2
>thi	B-31C-36G-12I-21K-12M-32R-14S-14W-15
>thing	R-3S-7W19
>think	A3B-8M-9R-2W-1
>third	A3
>thos	G11I11R9S-12
>though	A4B-5C6K7M-13R7
>thre	C8I-3K11
>through	A11C14G-7K-17M24R13S44W2
>throw	W4
>thu	A6C-9M-11R7
>tied	A-3W3
>tim	A12B9C-7I6K9M31R-10S43T-3W4
>tiny	R3T-2W-1
>to	A25B34C43I-14K19M17R-12S22T-38W9
>today	B-8
>together	C-7K14
>token	A-7B-7C-11G-2K-11M-7R-3T-2W14
>tolerabl	M9
>tolerat	I12
>too	A11C-8I-4K-11M-11R-3S16
>top	C7M12S-10
>total	B8S-7
>touch	B6K12
>toy	M6
>trad	A9B-5G-5K-8S-8T-3W20
>train	A-17B-8C-14G-7I-8K-10M-15R-6S43T-5W-7
>transformer	A-3B-10C-14G-3K-17S-12T-2W-2
>troubl	M9
>tru	C-16
>trunk	M9S14
>trust	B-5
>tun	A-2I-4R10T-2W-2
>turn	G3R5
>twelv	C13
>two	A8B-13C-7G-7I-5K-7R-11S8T-7W-12
>unchang	B4R12
>uncorrelat	R9
>undamp	G3
>under	B-8G-4S-7W2
>understand	W3
>undo	A-3
>unigram	A-2B-8R-2S-8W-2
>unit	B25G8I-4R8T16W8
>unmodifi	B15S12
>unmultipli	M8
>unroll	B6
>unscal	R-4W2
>until	B-5M10
>up	C19G-5I-5K13M6R12T24W-16
>updat	B-6G3M8R4S7
>upstream	C-6M7
>us	A7
>use	A-3B-12C-18G-4I-5K-8M-15R-5T-2W-3
>used	A-5M-7S-11T-2W-3
>usual	I17M7
>v	A2W-1
>valu	A-10B-6C-9R-8T3W-3
>vanish	A11C-20G-3
>varianc	C-6I-4R-9S-8T11W-6
>vector	A-2S15W-2
>version	B11
>versu	A5C12W-2
>vertical	B8
>very	A-3B12M-8W10
>via	C6G3
>view	M9
>volum	W5
>walk	K9
>wall	A-9C-6
>want	A-3G3
>warmup	A-8G-6I-9K-17M-17R-6T-6W-6
>was	A-9C7G-5I-3K-9M-14R-8S10T-4W-5
>watch	W7
>way	A7C-7I5
>we	A-8B-7C24G-11I-14K8M-14R-10S-7T-9W-8
>weak	K7R6T2W6
>weaknes	A3
>weigh	R7
>weight	A12C-30I6R17S-10T12W9
>well	A10B-18G-6I-2K-8M6S8W-5
>went	C6
>wer	A7G-4I-3R-3T3W1
>wf	A28G-5I22R13T-5W-6
>wh	A24I-3R-7T-4W-14
>what	I3K-17M15R-3S-8T-2W5
>whatever	A3B-6C-14K-12R-4
>when	A-4G-3I-5K8R13W-3
>wher	A-5B-5G3I-2M8R-6S8W4
>wherea	K7M7T5W-1
>whether	K10S8T2
>which	A-4B30C22G-8I5K14M40S45T-6W-10
>whichever	T5
>whil	A-13B-7G-3S-9T-4W8
>who	B-6G4I4M13
>whol	A-4R-3W-3
>whos	B9G4
>why	A-3B18C-8I-2M-11R-6S-16T-2W3
>wid	W14
>widen	A9W-2
>wider	W13
>width	A2C6G-3R-4
>will	I5
>win	M-6
>wir	B9S6
>with	B18C-33G5I-20K-21M-17T-17W-6
>within	I4S11
>without	A-9B10C-8I-3M-6R-4T-3W13
>wo	A-9G-3I9T-3W-2
>word	B16M17S12
>work	A-4G-3I-4K-9R-3S17W4
>wors	G-4M-6S12
>worth	M10
>would	A9C-8G-4I-9K-9R-4T-6
>writ	G3
>wrong	G-3R-18S-24T-2W-1
>wrongjac	B-10
>wrot	S-19
>x	A8B6C9G25I17K-11R32S8T32W37
>xavier	A-3I-4W-2
>y	A17C-6I-7R8T6W10
>yield	C23G6K21M8W5
>you	A5B-7G-11I-8K15M9S-10T-6W4
>z	A-9W5
>zero	A-4B-4C-8I10M-6S-11W9
>σ	A3S8W6
A:#add	A-3B-20I19K37M7T5W-3
A:#add#branch	A-2B-15G-4M-11R-3T6
A:#add#branchOutput	B-6C-10I21M12S11T9
A:#add#breaks	B-5G-3I6S9
A:#add#clean	B8C-8I-3T-3
A:#add#compound	B9C11G-3M-10
A:#add#depth	A-2C8G-9I8S-16T4
A:#add#doubt	A-5
A:#add#eachLayer	C8G6I-3S6T-4
A:#add#ffn	A-5G3I7
A:#add#fixedSize	M6R3S8T11
A:#add#formula	A-7B-9I24M8S-7T9
A:#add#gradient	C16G9I-5K-20R-2
A:#add#grow	I-3S-25T9
A:#add#identity	G6K-11M14S11T-4
A:#add#initialization	A-2C6G-3I16
A:#add#inverse	G-3R-3
A:#add#main	B-22G6I22K10M-13R-3S-7T-5
A:#add#move	G4S-7
A:#add#multiply	A-6B5C17G11M8R-3
A:#add#narrow	I3S9
A:#add#norm	B13G-3I3K-8T8
A:#add#normJacobian	A-3B11C-15G4I8K12M7R-3T5
A:#add#place	B5G-3K19M-10R-4S-8T-2
A:#add#post	A-13B-8C12G-6I24K-21M-16R-5S-11T-16W-2
A:#add#pre	B11I-5K27S-23T8
A:#add#same	A5B8I14M8S15T11
A:#add#sensitive	A-5
A:#add#shape	A5I3R2S-8T3
A:#add#stream	B6G-4K14M-6R4S11T-6
A:#branch	A-3B11C-6G-6I-4M-14S-13T3
A:#branch#branchOutput	I-3K-16S-17
A:#branch#clean	B-14
A:#branch#compound	G-3M-10
A:#branch#depth	T7
A:#branch#ffn	I2K-8S-12
A:#branch#formula	B7G-4M-9S-11
A:#branch#gradient	B-11G-4
A:#branch#identity	B-10S10
A:#branch#main	I-5M-13
A:#branch#move	B-7
A:#branch#multiply	G-4I-5K10S6
A:#branch#norm	S9
A:#branch#normJacobian	I-2M-7S7
A:#branch#place	B-18G-6I-4S-10
A:#branch#post	B-22G-4I-6K-11M-17R-7S-13T-4
A:#branch#pre	B-15I-3K9R5S-15
A:#branch#same	B-4I2K10
A:#branch#shape	I4R5
A:#branch#stream	B-8K10R5S16
A:#branchOutput	C-6G8I24M19R-3S-16T8W-2
A:#branchOutput#breaks	G5I3M-6
A:#branchOutput#clean	K29M-12S-10
A:#branchOutput#compound	G-3I3M-14
A:#branchOutput#depth	G4I4K12M-8T13
A:#branchOutput#doubt	A-5
A:#branchOutput#eachLayer	C7G13I-4T-2
A:#branchOutput#ffn	A-5B-9I4
A:#branchOutput#formula	A-3B-5C-7G6I16S-21T6
A:#branchOutput#gradient	C9G8I-5M9R-4
A:#branchOutput#grow	S-11T7
A:#branchOutput#identity	G3K17S11
A:#branchOutput#initialization	I19
A:#branchOutput#inverse	G-3M-8
A:#branchOutput#main	A-3B-16C-12G3I11K-8M-18R-3S-17T4
A:#branchOutput#multiply	A-5G4I4S10
A:#branchOutput#narrow	I3
A:#branchOutput#norm	B11G-4I4K-7
A:#branchOutput#normJacobian	B11G6M8S-7
A:#branchOutput#place	B-7C-7I8S-22
A:#branchOutput#post	A-8B-37G4I6K-25M14R-10S-14T-5
A:#branchOutput#pre	G4I-3K15R5S-6
A:#branchOutput#same	A7I13
A:#branchOutput#sensitive	A-5
A:#branchOutput#shape	A5I4R4
A:#branchOutput#stream	M7R5S15
A:#breaks	A-2C7G11I3K-10M7T-2
A:#breaks#clean	G3K7M28
A:#breaks#compound	G3
A:#breaks#depth	C29G8I4M-12
A:#breaks#eachLayer	G9M-14
A:#breaks#ffn	I3S-6W2
A:#breaks#fixedSize	R4
A:#breaks#formula	C-11G9
A:#breaks#gradient	G7M6
A:#breaks#identity	G7M31
A:#breaks#initialization	I4
A:#breaks#main	G-3I8M8S17
A:#breaks#move	C9
A:#breaks#multiply	C-15G9M8S-7
A:#breaks#narrow	W2
A:#breaks#norm	C-7G-5M-15S9
A:#breaks#normJacobian	C-13G7M-8
A:#breaks#place	I3R-3
A:#breaks#post	C7M24S-7
A:#breaks#stream	C13
A:#clean	A-3B-6C-13G-10I-4K20M25R-4S-10T-5W-2
A:#clean#compound	B5
A:#clean#depth	B5G5T-2
A:#clean#doubt	G3
A:#clean#eachLayer	B9G3K15
A:#clean#ffn	B10G3K19
A:#clean#formula	B-10G-7I4M-7S13T-2
A:#clean#gradient	B7C-14G-14M-17R-2S10
A:#clean#grow	T-2
A:#clean#identity	C13G-13K23M-22S-12
A:#clean#initialization	I-3
A:#clean#main	B-12I-4K-11M-10S-30T-3
A:#clean#move	B-7S7
A:#clean#multiply	B4C-9I4M-13
A:#clean#norm	B11C-12G-3R-2S-7
A:#clean#normJacobian	B6C-28I3K-8M-14R-3
A:#clean#place	C-9G-5M14R-2S-8
A:#clean#post	B-4C8G-13K-27M23R-2S-29T-2
A:#clean#pre	G-13K8M-26
A:#clean#same	G-7I-3M-6S-13
A:#clean#stream	S-15
A:#compound	C50I8T-2W-2
A:#compound#depth	C11G-3M7S-8
A:#compound#eachLayer	B5C8
A:#compound#ffn	I3S10
A:#compound#formula	G-11I3
A:#compound#gradient	B5C9I5
A:#compound#grow	I3
A:#compound#identity	B8
A:#compound#main	C11G-4M-13S9
A:#compound#multiply	C-16I9M-11S-8
A:#compound#narrow	I3
A:#compound#norm	B8G-3I6
A:#compound#normJacobian	B7G-11I8
A:#compound#place	C12I5M9S-8
A:#compound#post	I3M12S11T-2
A:#compound#pre	B9
A:#compound#shape	I4
A:#compound#stream	S9
A:#depth	A-7B-11C60G4I-10K-19M-15R-7S-12T-5W-7
A:#depth#eachLayer	B5C20G5M6T-3
A:#depth#ffn	I2
A:#depth#fixedSize	G-6
A:#depth#formula	C7G3I-10K-10M-14S-16T2
A:#depth#gradient	B5C23G25I-4M-15S14
A:#depth#grow	C-12G-5I-8M-12S-9T2
A:#depth#identity	B5C7M-8T-3
A:#depth#initialization	G-3I-3
A:#depth#inverse	C-9S7
A:#depth#main	C9G-8I7K-12S-6
A:#depth#move	G5S11
A:#depth#multiply	C45G27M-27T-2
A:#depth#narrow	I4
A:#depth#norm	C-20K8S14T2
A:#depth#normJacobian	G12I-4S8
A:#depth#place	C6G14I10M7S12W-1
A:#depth#post	A-4C-18I-6K7M13R-4S-16T-14W-4
A:#depth#pre	B5G-9
A:#depth#same	C17G4M10T4
A:#depth#sensitive	G5I-4
A:#depth#shape	C12
A:#depth#stream	C-7G-6I-2S-6T-4
A:#doubt	A-5C-21G-6I-3K-14M-21S-11W-1
A:#doubt#eachLayer	G-3M-9
A:#doubt#formula	G-3M-15
A:#doubt#gradient	C-8G-5M-18
A:#doubt#identity	G3
A:#doubt#main	S-8
A:#doubt#move	M7
A:#doubt#multiply	A-5C-13G-5M-24
A:#doubt#norm	C-7M-7
A:#doubt#normJacobian	C-9G-4M-21
A:#doubt#place	M13
A:#doubt#post	A-5C-9S-12
A:#doubt#sensitive	A-5
A:#eachLayer	A4C10G9I-6K10M-12S11T-4
A:#eachLayer#ffn	A5B5G8S11
A:#eachLayer#formula	C-18G7I-4M-6T-3
A:#eachLayer#gradient	C12G4I-3K10M18S-9
A:#eachLayer#grow	S-7
A:#eachLayer#identity	B7G4
A:#eachLayer#inverse	S8
A:#eachLayer#main	C11G6M11S6T-3
A:#eachLayer#multiply	C-8G3I-4K11M18
A:#eachLayer#narrow	G3
A:#eachLayer#norm	C11G-3M-12
A:#eachLayer#normJacobian	G6I-3K8M-7S-7
A:#eachLayer#place	A2C-9G12I-3K10M17S11
A:#eachLayer#post	C-14I-3M-9S12T-3
A:#eachLayer#pre	B8G-3K7M-6
A:#eachLayer#same	A2G3
A:#eachLayer#shape	A5
A:#eachLayer#stream	S13
A:#ffn	A-3B20G6I4K7R-3S9W7
A:#ffn#fixedSize	S7
A:#ffn#formula	G4
A:#ffn#gradient	C12G8I-3M20
A:#ffn#grow	I3S8
A:#ffn#identity	K11
A:#ffn#main	B-8C-9G3I5
A:#ffn#move	K8S-8
A:#ffn#multiply	A-5G7I3M6
A:#ffn#narrow	I2W6
A:#ffn#norm	B13K20W2
A:#ffn#normJacobian	B12G4K18M9W2
A:#ffn#place	A2M10S9W3
A:#ffn#post	B-15G3M9S-7
A:#ffn#same	A3B-5W2
A:#ffn#sensitive	A-5
A:#ffn#shape	I6
A:#ffn#stream	B5I6
A:#ffn#widen	W5
A:#fixedSize	G4T10
A:#fixedSize#formula	G5
A:#fixedSize#gradient	G-5R-5T8
A:#fixedSize#grow	T9
A:#fixedSize#main	M8S9T9
A:#fixedSize#multiply	G8R3
A:#fixedSize#norm	C-13G-3T7
A:#fixedSize#normJacobian	C-13G-5M-7T7
A:#fixedSize#place	S-10
A:#fixedSize#post	G4I-3R-7S6T7
A:#fixedSize#pre	G-5R4T8
A:#fixedSize#same	G8T2
A:#fixedSize#shape	R5T3
A:#fixedSize#stream	C-6G7I-4R4S11T8
A:#formula	A-9B13G27I36K-7M47R-8S48T7W-4
A:#formula#gradient	B-14C-9G12I-8K-21M-28R-3S12
A:#formula#grow	I4M-7S-16
A:#formula#identity	B-8G3K10M-6S9T-4
A:#formula#initialization	A-3G-5I26
A:#formula#inverse	G-3S8
A:#formula#main	B13C11G-3I-4K-15M15S12T-3
A:#formula#move	G5M7
A:#formula#multiply	C-12G12I-7K-14M-24S-18T-2
A:#formula#narrow	I4M12
A:#formula#norm	G-7M-14S7T4
A:#formula#normJacobian	A-2B-8G31I25M24S17
A:#formula#place	B-9C14G21I5K-15M-10R-3T2
A:#formula#post	A-6B-8G8I13M12R-5S16T-15W-3
A:#formula#pre	B15I-5K9M-14S-8T4
A:#formula#same	A-3B-10G9I12K-7T4
A:#formula#sensitive	G-5I10
A:#formula#shape	A-3I7
A:#formula#stream	G6I7M17T-5
A:#gradient	A-2B-20C23G20I4K-12M35R-3S-37T4W-2
A:#gradient#identity	C-10G-6I-4K-9M-18S15
A:#gradient#initialization	G-3I10
A:#gradient#main	C9G6I-6K-14M32S11T7
A:#gradient#move	G6S20
A:#gradient#multiply	B-5C25G16I-3M18R-3S-32
A:#gradient#narrow	G3
A:#gradient#norm	C23G14K-18M32S-13T7
A:#gradient#normJacobian	B-6G24I-3K-26M18R-3S-28T6
A:#gradient#place	C12G23K-19M26R-3S-12
A:#gradient#post	A-2B-8C8G-5I2K-11M18S-15T5W-2
A:#gradient#pre	G-5I-3M-29S-9T7
A:#gradient#same	I-3K10
A:#gradient#sensitive	G5I6
A:#gradient#stream	G-6I3S-16T7
A:#grow	A-2B-7C-6G-7I-6K-9M-14S-15T6W-2
A:#grow#identity	T-3
A:#grow#initialization	I-3
A:#grow#main	I-4S-27T-4
A:#grow#multiply	M-6
A:#grow#narrow	I3
A:#grow#norm	C-11G-3I-4S-7T11
A:#grow#normJacobian	G-3I3S-8T8
A:#grow#place	C-11I-3S-8
A:#grow#post	C-8G-3M-8S-10T-13
A:#grow#pre	T4
A:#grow#same	T9
A:#grow#stream	B-5C-9G-3M-6S-11T-7
A:#identity	B-12G-3I-4K17M35T-4
A:#identity#main	G5K-7T-3
A:#identity#multiply	G-3K-8M-14
A:#identity#norm	I2M13S7
A:#identity#normJacobian	C-19G15M12S9
A:#identity#place	B-6G11M22
A:#identity#post	B-12C9G-10I-3M24S-8T-2
A:#identity#pre	G-6K-7M-22
A:#identity#same	B-9G-7M-6
A:#identity#stream	M-13T-3
A:#initialization	A-6C-7G-7I40M-8S-9T-4W-3
A:#initialization#main	A-3C6G-2I11
A:#initialization#multiply	C-6G-4I4
A:#initialization#norm	I6
A:#initialization#normJacobian	G-4I16
A:#initialization#place	G-3I15
A:#initialization#post	A-3G-5I38W-2
A:#initialization#pre	I7
A:#initialization#same	I7
A:#initialization#sensitive	I10
A:#initialization#stream	G-3I8
A:#inverse	C-6G-5M-9R-3
A:#inverse#main	G-3
A:#inverse#multiply	G-4
A:#inverse#norm	I3
A:#inverse#normJacobian	G-3M-8
A:#inverse#place	G-4M-8
A:#inverse#post	S12
A:#inverse#shape	R-4
A:#inverse#stream	S-9
A:#main	A-3B13C-12G5I16M-8R-7S43W-4
A:#main#move	G3S8
A:#main#multiply	C10G12
A:#main#narrow	G3
A:#main#norm	G5M-24S-14T8
A:#main#normJacobian	A-3C-13G12R-2S-10T6
A:#main#place	G5K10M-23S-40
A:#main#post	A-7B-9G-9I7K-19M-8R-4T-6W-3
A:#main#pre	B19I-6K9S-11T3
A:#main#same	B5G3I11M6S23T4
A:#main#sensitive	S6
A:#main#shape	I4
A:#main#stream	B6C8G-3K14M-8T-2
A:#move	G5I-3K9S6W-2
A:#move#multiply	G5K10S20
A:#move#norm	G4K9S-6
A:#move#normJacobian	C7G7K9M10S-6
A:#move#place	K15M8
A:#move#post	G4
A:#move#pre	B-5K14S9
A:#move#same	S10
A:#multiply	A-8B-7C28G20R-6S-20T-5W-4
A:#multiply#narrow	G3M6
A:#multiply#norm	B-6G7I5M12S8
A:#multiply#normJacobian	B-11C-19G15K-16S-21T-2
A:#multiply#place	B-6G11I11M16R-5S13
A:#multiply#post	A-6B-7C-15G8I-5M-9R-9W-2
A:#multiply#pre	B13G-4K14M-12S11
A:#multiply#same	C8G19K7M10
A:#multiply#sensitive	A-5G-4
A:#multiply#shape	A-5C7I2R3
A:#multiply#stream	G6I-3R5
A:#narrow	I5M14S6W6
A:#narrow#norm	M11
A:#narrow#normJacobian	G3I3M9
A:#narrow#place	G3I3M9S12W3
A:#narrow#post	M9
A:#narrow#shape	I3
A:#narrow#widen	W3
A:#norm	A-3B10C-14G5I3R-4S24T5
A:#norm#normJacobian	C-18I6M25
A:#norm#place	B10C-18G10S-8
A:#norm#post	A-3B-17C12G-16I-5M-36R-6S15T4W-2
A:#norm#pre	G-5K13M-13T7
A:#norm#same	B5C-7I5S10T2
A:#norm#sensitive	G6
A:#norm#shape	I2R3S-7
A:#norm#stream	C-8G5K9M-20S33T11
A:#normJacobian	A-4C-24G36I18K11M49R-6S15T2
A:#normJacobian#place	B5G19K15R-2S-8W-1
A:#normJacobian#post	A-3B-19C-10G17I-3K21M12R-9S16T4W-2
A:#normJacobian#pre	G-3K35M-13T7
A:#normJacobian#same	A-2G4I5M9
A:#normJacobian#sensitive	G3
A:#normJacobian#shape	I6R3S-7
A:#normJacobian#stream	C-8I5K9M-14S26T8
A:#place	A-2B-16G24I5K23M6R-6S8T-7W-2
A:#place#post	A-3B-9G-11M-16R-11S25T-6W-3
A:#place#pre	B6G3I4K19S10
A:#place#same	A-2B4G3T2W1
A:#place#sensitive	G-3I11
A:#place#stream	C-15G4I-3M-15R5S6T3
A:#post	A-32B-14C-34G-15I-13K-46M14R-31S35T-33W-27
A:#post#pre	A-3B18C-11G-12I-7K9M-31W-3
A:#post#same	A-3B-8G3I10S8W-1
A:#post#sensitive	B-5G-4I9R-3W-2
A:#post#shape	A-7I5
A:#post#stream	C-15G6I3T-3
A:#pre	A-4B29C-14G-13I-6K19M-29S-10T4W-4
A:#pre#same	G-7M-8
A:#pre#sensitive	I7
A:#pre#shape	R6
A:#pre#stream	B6I5T4
A:#same	B-8G3I7M-12R-9T3W-5
A:#same#shape	A8T2
A:#same#stream	G9K10S12T4
A:#sensitive	A-7B-5C-6I8R-3T-2W-2
A:#sensitive#stream	I5
A:#shape	C14R3S-12W-2
A:#shape#stream	R5
A:#stream	A-2C-21G7I9M-18R3S20W-2
A:#widen	C9M-6W5
A:0	C18M12S-11
A:0 9	C23M6
A:0 plu	I-3S-8
A:1	B-7G11K-9M25R-5S-16T-3W-1
A:1 e	C13
A:1 plu	I3M24
A:1 sqrt	C-10G-3T-2
A:100	C15M10
A:100 layer	C9
A:16	C-13
A:192	C46G15I7M36
A:192 factor	M6
A:192 of	G7
A:192 sublayer	C-9G3
A:192 tim	I5
A:2	C-11I-8M26S-12T-2W-1
A:2 at	C8
A:2 l	C-18I-5
A:24	C-12
A:24 layer	C-11
A:3	K27
A:48	S6
A:48 layer	S6
A:9	C23M6
A:96	C18G6I-5T-2W-1
A:96 block	C23
A:96 layer	C-11G5I-3
A:a	A-6B-11G18I21K23M-7R-3S-7T2W-9
A:a bad	I4
A:a block	G3R4
A:a chain	M7
A:a different	S-6
A:a factor	M8
A:a filter	K8
A:a fix	R5
A:a good	G4
A:a gradient	M10
A:a hundr	G-3
A:a jln	C11
A:a left	M6
A:a norm	K14
A:a normaliz	M-9
A:a plain	K13
A:a poor	I4S-6
A:a postnorm	C-7M9S-9
A:a problem	M-8
A:a product	B6C12
A:a rout	G5
A:a row	C10
A:a toll	S13
A:about	C14G-3I3S-14
A:about 1	C14I4
A:about 2	C8
A:about sqrt	T2
A:about the	I-3S-10
A:abov	S6
A:accumulat	S16
A:acros	S6
A:acros the	S6
A:act	B5R-2
A:activ	C-12G6M-10T-2
A:adam	C-6I-3T-2
A:add	A-6B6I-4K12R-3S-26T4
A:add after	S-9
A:add its	S-6T3
A:add the	T5
A:add then	S7
A:addition	A2B6
A:addition is	A2
A:additiv	B8C-6G3K7
A:additiv identity	B6G3
A:after	C19G6S9W1
A:after 192	C7
A:after a	C-9
A:after add	B6M8
A:after each	S13
A:after every	S9
A:after n	G3T2
A:after the	C9G6S-19
A:afterward	C-7K8
A:again	B5C9
A:again and	C8
A:against	G4I4M-6R4
A:agre	T4
A:agre with	T5
A:all	C18G12K11M31
A:all 192	I3M23
A:all n	G8
A:all of	C7M6
A:all the	S-8
A:alon	B5K19S-7
A:alon and	I2K8
A:along	C-7M-11
A:already	S-10
A:also	K-10T-2
A:alter	I6S23
A:alway	M14
A:an	G-18I-3M-11S-7W-1
A:an additiv	B6
A:an identity	G-14K-11S-7
A:and	A-13B-7C14I8K-16M-9R-14S-15W-4
A:and a	I3R-2
A:and after	C-9G3
A:and all	S7
A:and branch	I3
A:and designa	T-2
A:and designb	G-4I2K-7M-15T7
A:and doe	I3
A:and each	S8
A:and f	A2I4
A:and for	G-3
A:and i	M9
A:and if	C6
A:and it	M11
A:and its	M-7R-3
A:and keep	B-8K-11
A:and ln	I2
A:and no	S9
A:and only	G6
A:and prenorm	B-8S-9
A:and so	A-5C-9G6K-9
A:and that	C10M-12
A:and the	C13G-7K-15S19
A:and ther	C16
A:and thi	M8
A:and we	M-8
A:and wf	I8W4
A:and with	C9I3M-6
A:and y	B6M7
A:and you	B5C7M-13S-9
A:any	I-3K7
A:appear	M7
A:appli	B-5M7
A:architectur	I-3
A:are	A-4B-9K-15M-23R-3T-4W-2
A:are drawn	I4
A:are layer	C6
A:are not	C7
A:argument	B9M7S9
A:around	K-8M8
A:around it	C-6
A:around the	M11
A:arriv	C14
A:as	A5G-8I16R-3S25W-1
A:as a	G-4
A:as f	A2I6
A:as for	G3
A:as in	G-5M-8
A:as one	I4
A:as ther	C9
A:as well	M6S14
A:as y	B5
A:ask	T-2
A:at	A-7B-9C37I14K-10M-16R-6T-5W-6
A:at a	S-6
A:at all	M-8
A:at each	C6G5S13
A:at every	C12M-10
A:at initializ	G-3
A:at layer	C6
A:at step	I8
A:at the	C25G6I4K-11
A:at which	I9
A:attention	B26M-10
A:attention and	A3B20
A:attenuat	G3
A:avoid	M10S12
A:avoid the	M6
A:away	M-7R5
A:b	A-2B8K8W2
A:back	G4I-3M8S10T2W-1
A:back to	T3
A:backbon	S8
A:backpropag	C13M10
A:backward	C-7G8M7
A:backward pas	C12
A:backward signal	C-14
A:bad	C10I4
A:bar	G3
A:bar identity	G3
A:be	A-5G-4K10S-22W-3
A:be a	K7
A:be used	I6
A:becaus	B-7C15G5I-4K-12M-6T-5
A:becaus postform	T-3
A:becaus the	C11M7T-2
A:becom	C8
A:been	C17K-7M-8
A:been add	S-12
A:befor	B14C-10G15M12R-3T5
A:befor the	B11G6M13S-8T6
A:begin	I4
A:beginn	I3
A:beginn and	I3
A:behav	I2
A:being	A3C-8S16
A:being normaliz	S8
A:believ	G-2
A:believ that	G-2
A:below	B5
A:better	I-3M-10
A:between	I6
A:between the	C12
A:bform	B-5I-4S-13T3
A:bit	S-6
A:bjac	I-3M-13T-2
A:bjac and	G-5M-10T-2
A:bjac for	G4
A:bjac has	G-2M-6
A:block	C9G11I4K-11M-26S7
A:block and	M-7
A:block is	G3I3
A:block of	M-9
A:block so	C7
A:block the	C8G-6
A:block to	I3
A:booth	M9S9
A:both	A5G-3S7
A:bottom	G7
A:bottom is	G5
A:bound	G5T7
A:box	B8M8
A:bracket	G9I3M7
A:bracket and	I4M8
A:branch	G-5I3M-9R3S-12T2
A:branch and	K-8
A:budget	W-1
A:build	C-7
A:build up	C-7
A:by	A-4C8G5I13M16T2W-2
A:by 1	C-8
A:by a	C-17M7S-8
A:by add	K12T6
A:by its	C-14S6
A:by jln	I-3
A:by ln	G7
A:by normaliz	S11
A:by that	M6
A:by the	B-5C9I16K-11M6
A:bypas	S6
A:c	M6
A:ca	I5S7
A:ca not	I5S7
A:cam	S-6
A:can	A-5C-8G-6S-7T-2W-2
A:can be	A-4
A:cannot	R3
A:car	I3
A:careful	I5
A:carri	C25K16M-6S10
A:carri over	C-8
A:carry	M10
A:chain	B-7C16G7K-7S-7
A:chain rul	B-5G7S-6
A:chang	B10C-10G-3S-6T-2W-2
A:chang is	B6
A:chang the	A3I-3
A:check	A3
A:choic	I4S-8
A:claim	G-3M-12
A:claim that	G-3M-12
A:clean	S-11
A:clean identity	B5
A:clos	G4I4T6
A:clos to	G-2I4
A:com	B-4G3I-3M9S18W-2
A:com after	M-7
A:com back	G3M7
A:com down	C10M9
A:com last	S6
A:compos	C8
A:compound	S-10
A:comput	B-10M-10
A:comput x	B-8
A:concern	G3I7
A:contain	C9G11
A:contrast	B4
A:contribution	M8R4S9T6
A:copi	C7
A:copi of	C9
A:copy	G3K8S-9
A:copy of	K8S-8
A:correct	I3S-10
A:correction	M9S7
A:cost	A-3G4I-3K-8M-10R-3S-7W-2
A:d	A4C18I-3M40W7
A:d to	M13
A:damp	C8I4
A:data	C-8
A:decay	I7
A:decid	I4
A:decid whether	I3
A:deep	C6S-7T-2W-1
A:deepnorm	I6
A:depend	G-3I9
A:depend on	G-3I10
A:depth	C6G-7I-6M-9T-4W-2
A:depth 100	M9
A:depth l	C13
A:depth the	S7
A:deriv	T5
A:derivativ	B-6G18I3M37S-8
A:derivativ each	C9
A:derivativ in	G3
A:derivativ is	C-9K-8S7
A:derivativ of	C-10G3I4M16S-12
A:derivativ the	C11
A:design	A-2G-3M-12R-6S-18T-7W-3
A:design designa	C-10G-3M-10R-6S-15T-7W-2
A:designa	A-18B-25C-23G-9K12M-32R-15T-17W-13
A:designa and	I-5S-6
A:designa at	S6
A:designa doe	S17
A:designa each	M9
A:designa every	S7
A:designa giv	C-7G4K-11
A:designa gradient	I7
A:designa has	G9I-2
A:designa is	C9G-10I-10K-8S-33T-3W-2
A:designa ln	S-16
A:designa multipli	G5
A:designa must	M-8
A:designa need	I5
A:designa normaliz	K11
A:designa postjac	G3I3
A:designa prod	G3
A:designa put	K18S13
A:designa sinc	G-9I3M-9
A:designa the	G12I8K-16M7R-5S8T-5
A:designa we	G3
A:designa with	G-2
A:designa y	S-19T-3
A:designb	B-8C-9G-4I3K9M-21R4S-7T6W-1
A:designb doe	G3
A:designb giv	K-10
A:designb has	M-6
A:designb is	G-7S-9
A:designb the	G4T8
A:determin	I11
A:devi	C11I8S10
A:devi of	I3
A:df	K-7
A:dh	A-5W8
A:dh and	A-5W2
A:did	C-8I-3M-7T-2W-2
A:did not	C-6I-3T-2W-1
A:differ	B4
A:differenc	K9
A:differenc is	G3K8S6
A:different	S-6
A:differenti	G5M6
A:differentiat	C-8K7M25
A:differentiat giv	K9M9
A:direct	S6
A:distortion	C8
A:diverg	C-7
A:divergenc	A-2C-8G-4I-5T-2W-2
A:divid	C-8
A:divid by	M-6
A:divid the	S7
A:dl	M8
A:do	C22K-7M8
A:do not	B5
A:do the	C9
A:doe	C9I7K-18M17W-2
A:doe not	A2C-8G-4K-10M6S-28W-1
A:doe the	G5
A:doe to	C10M-7
A:dominat	I6
A:don	C14
A:doubl	C-11M-8
A:down	C7G3I4M21
A:down the	M15
A:downstream	S7
A:downstream of	S7
A:draw	I4
A:drawn	B8I12
A:dropout	C-9S-7
A:dx	G9I-3M25
A:dx postjac	G7M16
A:dy	G9I-3M25
A:dy dx	G7M24
A:e	C12
A:each	A3B-7G13I-6M10S26T-4
A:each block	C-10G9M-6
A:each layer	C10G-5M12S-11
A:each of	A3C10G5
A:each sublayer	A2B4G2
A:each tim	C-8K8S19T-3
A:ear los	C-7
A:earlier	C-17G-4M-9S-8
A:effect	C17M-11T2
A:either	A3
A:els	B6M-6
A:embedd	C6S7
A:end	C7
A:end jacobian	C9
A:end to	C8
A:end with	M-10
A:english	S7
A:entir	C9M7
A:entranc	B6
A:equal	T-2
A:error	C12G4
A:error signal	C9M7
A:escap	M7
A:escap the	M6
A:estimat	I-2T-2
A:even	G5
A:even a	G4
A:every	C10G9I-3K-8S31
A:every block	M-10
A:every factor	C10M6
A:every layer	G-7M-12
A:every path	M8
A:every sublayer	G4
A:every tim	S10
A:everyth	C-14G7M20S7
A:exact	M-15
A:exact one	K8
A:exempt	C7
A:expand	C6
A:expansion	B6M11W2
A:explain	G-3
A:explain the	G-3
A:explod	C-15
A:exponential	C23
A:exponential in	C12
A:expression	C13
A:f	C-8I34M19S-19T-3
A:f and	I4S-7
A:f so	S8
A:f weight	I9
A:f x	I9R4S8
A:fact	A-5
A:factor	B-5C22G11M20S-15
A:factor in	C18M6
A:factor postjac	M9
A:fail	M7
A:fast	C8I9
A:feed	B9
A:feedforward	B9
A:few	C-8
A:few hundr	C-6
A:ffn	S8W3
A:filter	B8G9M9
A:filter by	C-7
A:filter in	K7
A:fin	M-7T-2
A:find	G3
A:finish	A3
A:first	B-9G3M9S-8T-2W-2
A:first and	M8
A:first block	G4
A:first few	C-7
A:first layer	M-9
A:first postnorm	C7
A:first step	I3
A:fit	A3
A:fix	I-3R6
A:fix siz	R5
A:floor	C18S7
A:flow	C13G9I-2K-10S-6T7
A:follow	M9
A:follow the	M14
A:for	A-4B-5G3I-10K-23R-3W-6
A:for a	M6T7
A:for designa	G7
A:for designb	G6
A:for each	A3
A:for gradient	G5
A:for n	G6M-7
A:for the	G-4M17S-12T-2W-2
A:forc	B6S8
A:former	B17K12M6S10
A:formula	G13I8T4
A:formula designa	G8
A:formula is	I3T2
A:formula postform	I3
A:forward	M-6S9
A:fp	C-13
A:fp 16	C-13
A:fragil	G7
A:fre	I2K9M11
A:fre of	G4M13
A:from	A-2B-12C15G3I-2M9S-13T2
A:from one	C9
A:from the	B-7C8G5I-6M18S-8W-2
A:from y	G5T5
A:front	B-9G5M19S-7
A:front of	B-8G5M22
A:function	S9
A:g	C23K10M34
A:g is	M6
A:gain	C6I-2
A:gain is	C9
A:get	C19G10I-3S23
A:get a	S-7
A:get multipli	S-6
A:get past	M15
A:get product	M-9
A:get through	G3
A:get to	C-6
A:giv	A2B-5G3K11S-11T6
A:giv a	M-6
A:giv postjac	M16
A:given	A2
A:go	G-8I-3
A:go through	G-8
A:goe	G3I-3M-11S-6
A:goe through	M-6
A:goe to	B8W2
A:gon	W2
A:good	B-5C-7G3
A:grad	C13
A:grad get	C14
A:gradient	C10G34K-18S-32T5W-2
A:gradient arriv	C9
A:gradient at	C6G3
A:gradient by	C-6S14
A:gradient can	G-8
A:gradient com	M8
A:gradient flow	G-3K-7M-8T7
A:gradient get	G3M10
A:gradient has	C8G3S-6
A:gradient in	G-8M-25
A:gradient is	C-14G4M-6
A:gradient on	G5
A:gradient pass	G-4
A:gradient reach	M-7
A:gradient that	G8
A:gradient through	B6
A:gradient to	G4
A:gradient which	G3
A:gradient with	G4
A:grow	C-11S-29T-8
A:grow lik	T-4
A:grow without	S-12
A:growth	C-7T-2
A:h	B34M6
A:hand	G4S7
A:happen	S6
A:harmles	C8M-7
A:has	B6C7G26I-5K8R-4S9
A:has a	B5G9M-8
A:has an	B6G-8
A:has been	C11
A:has it	K9
A:has no	G8S8
A:has non	G-8M-7
A:has not	M8
A:has postjac	M-6
A:has to	G7M18S10
A:hav	A3I-3W-1
A:hav a	M-7
A:hav to	M-6
A:help	I5
A:henc	I12K-9M14
A:henc the	M11
A:her	I6R3S17T-5
A:hidden	S6W2
A:highway	C7S10
A:how	I26
A:how fast	I9
A:how much	I4
A:hundr	C9G-3
A:hundr layer	M13
A:hundr norm	M-8
A:hundr of	C10M9
A:hundr step	C-6
A:hundr sublayer	C7
A:hundr such	M-7
A:hurt	S-8
A:i	A-3B8C-30G-6I-12R-9S-6T-6W-6
A:i also	A3G3
A:i do	G-3M8
A:i is	K9
A:i lik	K10
A:i recommend	G-9M-10S-10
A:i say	G4
A:i see	T2
A:i would	I-5W-2
A:id	K-7S9
A:id plu	K-7S9
A:identity	C-13G-8K10M33S11T-2
A:identity and	G-6M-12
A:identity in	G-7M-7
A:identity is	T-2
A:identity part	G3
A:identity term	M9S13
A:identity too	M10
A:if	C14I9S-13
A:if the	C-6I9
A:if they	I4
A:in	A-6B-14C22G-4I12K13R-7S-6T-8W-5
A:in a	I-2
A:in all	B6I3
A:in both	G-2
A:in design	S-8T-4
A:in designa	A-4B-5I3M9T-4W-1
A:in designb	G3K11
A:in each	G4
A:in front	B-8G5M21S-7
A:in it	B5M16
A:in its	G-5M-6S8
A:in one	M-9
A:in postform	I3
A:in postnorm	B-10G-6I-3M-12
A:in seri	C12
A:in the	B-12C34G6I10K16S18T5W-2
A:in which	G5
A:in y	S-9
A:includ	C-9K-9M6S12
A:includ the	M7
A:incom	C7
A:incom gradient	C7
A:increas	T4
A:influenc	M-7
A:inherit	C9
A:init	I11
A:init of	I7
A:initial	C8I17
A:initial weight	I11
A:initializ	A-2G-5I29T-2W-2
A:initializ and	I-2
A:initializ in	I5
A:input	A-3K15M-12
A:input and	K9
A:input of	B-9S-6
A:insert	M6
A:insid	I6S-17
A:insid the	I6
A:instability	W-1
A:instead	B11
A:into	B5G-4M15W2
A:iplu	C17K13
A:is	A-7C-12G-5I-6K-11M-9R-13S29T-9W-6
A:is 192	C12
A:is a	B-8I-4K-13M-11
A:is about	C14I8T2
A:is alway	M7
A:is appli	K-9
A:is bjac	G-11T-2
A:is clos	G-2I4
A:is exact	M-11
A:is fre	M10S-7
A:is harmles	C8
A:is i	K9W2
A:is insid	S-12
A:is jln	M8
A:is kept	T-2
A:is left	M-7
A:is ln	S8
A:is multipli	C-10G8S-6
A:is never	T6
A:is not	I-2M-6
A:is orthogonal	C-11M-6
A:is postform	B5S17
A:is postjac	G-10I-3M-7
A:is postnorm	B19S16
A:is preform	B8S10
A:is prod	G3
A:is repeat	I4
A:is rescal	R-5
A:is scal	G4
A:is sensitiv	I-3
A:is set	I8
A:is small	B9
A:is that	M9S13
A:is the	B-6C-7G9I-3M-17S17
A:is then	K7
A:is to	B7K9M7
A:is unstabl	M-9
A:is visibl	T3
A:is what	C-12M-6
A:is why	B-5S-15
A:it	A-6B-12G8I-6K-8R-8S35W-7
A:it after	B-7
A:it again	B6C8
A:it all	S-7
A:it and	C-12M-11S-12W-2
A:it at	I3
A:it by	C-6S12
A:it doe	K-7M7
A:it in	S8
A:it is	C10G-6I-2K-10M-14S14
A:it normaliz	S-7
A:it not	S-10
A:it on	K8S11
A:it the	C-10S14
A:it was	A2S6
A:it with	B5I3
A:its	B-7C-16G-7K-15M7R-3S16T11W-2
A:its derivativ	K-9M10S11
A:its gradient	C-7G3
A:its jacobian	G-12
A:its norm	M7S8
A:its rms	T5
A:its way	C-7
A:itself	B-6C6K20S14
A:itself at	C12
A:itself is	K14
A:j	G15
A:jacobian	C9G-15I-5M13R-4S-14
A:jacobian and	G6
A:jacobian as	G-5
A:jacobian at	M-7
A:jacobian in	B6
A:jacobian is	C-6G-5I-3S-6
A:jacobian multipli	M-11
A:jacobian of	G-8M8S-7
A:jacobian on	G7M9
A:jacobian per	M10
A:jacobian postjac	C8
A:jf	G11I21K10M19
A:jf is	I12
A:jf postjac	G3K11
A:jln	B-10C-12G14I20K-14S-11
A:jln 1	I3
A:jln and	M6
A:jln at	G3
A:jln in	C-10G4I-3M-10
A:jln is	G-2I4
A:jln jf	I14
A:jln multipli	G4
A:jln on	C11M-6
A:jln tim	C-6G5
A:join	C10K8S7
A:just the	B5S7
A:k	G3
A:k n	G3
A:keep	A-2B-11G8I-4K11M-9T-2
A:keep a	K7M-14
A:keep activ	G9
A:keep an	M8
A:keep the	C-7M-10
A:kept	T-2
A:know	C6M7
A:l	C9I-5M-10S-6
A:l layer	B6
A:l of	M-12
A:l x	M7
A:larg	A-2I9
A:last	S6
A:lat	S-16
A:latter	B17G3K10S10
A:layer	A-2B-7C11G-5I-9M6R-3S-8T-4W-1
A:layer 1	C11G7
A:layer a	B6
A:layer and	B5C12M23
A:layer derivativ	M7
A:layer is	W1
A:layer jacobian	K8
A:layer multipli	C-18S7
A:layer of	M-9
A:layer one	C-9
A:layer so	C17M6
A:layer the	C10
A:layer to	C8
A:layer you	C7M7
A:layernorm	B9C-8K-17
A:layernorm jacobian	M7
A:layernorm on	B6
A:layout should	S-6
A:lead	I6R4
A:learn	G-4I-5S-12T-3W-1
A:learn rat	G-3I-3S-7T-2
A:leav	B-5C6G6K-9M-11S-8
A:leav the	S-8
A:left	C15G6K-7
A:left factor	M6
A:left of	G2
A:les	I5
A:let	K7S-16T-2
A:let the	K8
A:lik	A-5C7G-3I-2K8R-4S-17T-2
A:lik sqrt	T-2
A:lik that	K10
A:limit	S-7
A:lin	K12
A:littl	C18
A:ln	B8G5I10K-24M-16S19T-2
A:ln act	B5
A:ln at	I4
A:ln derivativ	G3M7
A:ln id	S9
A:ln is	B-5S9
A:ln jacobian	G6
A:ln on	S9
A:ln x	B10I7
A:lnf	I3
A:long	C11
A:look	C6
A:los	B-5I-8S-10W-2
A:los and	C12
A:lost	I4
A:m	A5
A:m x	A4
A:magnitud	R5
A:main	K13S9
A:main lin	S-14
A:main path	M-6
A:main pip	M7S8
A:main road	K11
A:mak	A-2I3R3
A:mak it	I3
A:matric	B6C-11W2
A:matrix	K8M16
A:matrix product	M6
A:matter	G-2
A:may	G-4I-5M-11S-12
A:mean	C-10M-11
A:mean that	M6
A:meet	M7
A:memo	C-13G-4M-8
A:memory	C8
A:merg	S18
A:messag	S7
A:mix	C-7G-3I3
A:mix precision	C-7
A:mlp	B5S-8
A:model	C-10G-3M-13T-2W-2
A:model is	C9
A:mor	I-4W-2
A:much	I11
A:much of	I4
A:multip	C25M11S-7
A:multip a	C7
A:multipli	C-35G8I-5M-6
A:multipli by	C-10I-2M-11S-9
A:multipli the	C-23G6M-17
A:multiplic	S-6
A:multiplicativ	C7
A:must	S-9
A:must pas	M7
A:my	C-9I-3W-1
A:n	C29G21I-5K7S-8T4
A:n 1	G3
A:n 192	G6
A:n becaus	T-4
A:n copi	C7
A:n layer	C6
A:n normaliz	G7M-9
A:n sublayer	G7T2
A:n tim	G6
A:name	T4
A:nd	T8
A:near	I9M6R3
A:near the	I-3
A:near zero	I6R4
A:need	A-6W-1
A:need a	I4
A:nest	C12
A:network	M13
A:never	C-6G5T6
A:new	C11
A:next	C15
A:next layer	C8
A:ninety	C15
A:ninety six	C11
A:no	B-7C-22G10I-4M26R-4S7T-3W-2
A:no additiv	G3
A:no bar	G3
A:no clean	M8
A:no identity	S16
A:no part	C-7M12
A:no path	G5M7
A:no rout	S8
A:no such	C7
A:no term	M14
A:nois	S-6
A:non	G-8M9
A:nor	C-11M-6
A:norm	G-6I-3K27M29S12T6W2
A:norm after	B7M8
A:norm and	I3M6S8T8
A:norm at	G-5M-6
A:norm befor	B5K9
A:norm derivativ	C14
A:norm in	B-14C-8S-18
A:norm is	M14S16
A:norm on	M-9S-16
A:normaliz	G5K29M-32S13
A:normaliz after	B7K10T2
A:normaliz and	I3
A:normaliz at	S10
A:normaliz in	C9M7
A:normaliz is	B-5
A:normaliz jacobian	B6G7M-12
A:normaliz of	C6M-13S9
A:normaliz only	S-7
A:normaliz the	B-10K9M-6S9
A:normaliz to	K7
A:normaliz too	S-14
A:normaliz what	B5
A:not	A-3B-8C-13G-9K-27M-8R-6S-17T-5W-6
A:not be	I5
A:not chang	A3G3K12
A:not giv	M6
A:not i	M11
A:not normaliz	B5
A:not touch	M-6
A:not tru	S-11
A:noth	A3C-16K-9S-9
A:noth els	B7
A:noth in	M17
A:now	C6K9M-6
A:number	C13S-8
A:number of	C8
A:of	A-5B-25C12G16I19K-19M16S-14T-4W-3
A:of 192	G4M9
A:of 96	C6
A:of a	C-12G3M-10S-8
A:of designa	I-3M-13
A:of designb	G-3
A:of each	M-7
A:of everyth	G7M19
A:of f	B5I12R4
A:of it	G4
A:of its	C12
A:of jln	C-6M-11
A:of l	B6
A:of layernorm	S-10
A:of ln	I4M12
A:of n	T2
A:of our	C8
A:of sumform	S7
A:of sumjac	M8
A:of the	B-17G6I3K-10S8T-2
A:of them	C21G4
A:of thi	G7M11
A:of thos	C8
A:of x	B5I8
A:off	G14I5K12R6S-6T-2W-1
A:off the	K13
A:offer	S10
A:often	C9
A:okay	C8
A:old	S8
A:on	C-12G8I6K32M-10R-4T-2
A:on f	B5
A:on it	K19M-7S-9
A:on its	C-9S7
A:on the	G-5I5K-9
A:onc	C15S8
A:onc per	C11
A:onc the	S6
A:one	A-3B-11C31G6I4K18R-3S-10T5
A:one and	M-7
A:one block	C9S6
A:one has	K11
A:one hundr	M6
A:one layer	C7
A:one per	C14
A:only	B5C-8G11I-4K11R-3S-20T-2
A:only in	G7
A:only the	B5G5
A:onto	C9S23
A:onto the	C10S13
A:open	S13
A:oper	B8
A:or	B6G3I3M-8
A:original	C-10M-8
A:original transformer	C-9
A:orthogonal	C-11M-6
A:other	K14T8
A:other way	T8
A:our	A-3I-5S-7W-3
A:out	I3
A:outer	M7
A:outermost	S23
A:output	A-4B-9C-8I-4M-7S-14
A:output of	S-7
A:over	I3K-9T-2W-2
A:overflow	C-10
A:paper	C-8M-8
A:part	C-12G4M10W2
A:part is	K8
A:part of	M11S7
A:pas	G-2S-9
A:pas and	M-7
A:pas is	S-6
A:pas the	M10
A:pas through	M-6
A:pass	I-3M9S6
A:pass through	G-4M-6
A:past	C-6M14
A:path	G14M15S9
A:path is	G3S13
A:path of	M-6
A:pay	M6
A:peopl	M-9S14
A:per	C27M12
A:per layer	B6C16M7
A:per sublayer	C7
A:pick up	M6
A:pil	C8
A:pil up	C8
A:pip	C11M7
A:plac	B11S10
A:plac of	B8
A:plain	K14
A:plu	B-12S26T11
A:plu branch	M-7
A:plu f	M15S6
A:plu n	T5
A:plu someth	M8
A:poor	I3S-7
A:poor choic	S-6
A:post	B35S15
A:postform	A-5B31G-3I21K-11M-24R-5S77T-6W-2
A:postform and	I-2S-6
A:postform for	B5S7
A:postform has	S14
A:postform how	I3
A:postform is	B-7S7
A:postform weigh	I8
A:postjac	B-5C30G45I8M66R-3
A:postjac against	G4
A:postjac and	C9G8K15M13
A:postjac for	G7M7
A:postjac has	M-6
A:postjac in	G5K11M11
A:postjac is	M8
A:postjac so	G-3
A:postjac the	M12
A:postjac therefor	G5
A:postjac wher	G-6
A:postjac which	M-8
A:postnorm	A-7B-37C-19G-24I-21K-41R-8S-10T-9W-8
A:postnorm and	M9
A:postnorm block	C-7M8
A:postnorm comput	B-9
A:postnorm doe	M7S-18
A:postnorm each	C-15S-8
A:postnorm every	C-7
A:postnorm has	C-8M-8
A:postnorm is	M-9W-1
A:postnorm it	S8
A:postnorm layer	M16
A:postnorm layout	S-6
A:postnorm mean	S9
A:postnorm model	C-7M-10
A:postnorm multipli	G-4M-9
A:postnorm normaliz	S-11
A:postnorm postform	M-7S10
A:postnorm put	B-10
A:postnorm the	B10S16
A:postnorm ther	C13M18
A:postnorm was	S-9
A:postnorm x	B-9
A:power	C10M21
A:power of	M8
A:practical	C8G-3
A:pre	B5
A:precision	C-7
A:prefer	G2
A:preferr	M8
A:preform	B30S6
A:preform and	B10
A:prejac	B-12G-7K10
A:premultipli	M11
A:prenorm	B19I-3T-2
A:prenorm is	B6S7
A:pric	T4
A:pric is	T5
A:problem	C-6M-11
A:prod	G13
A:prod bjac	G4
A:prod k	G5
A:prod postjac	G9
A:product	C22G7M-14
A:product for	G3
A:product jln	C6G-3
A:product of	B5C-11G-4I4M-7
A:product postjac	C15M-21
A:project	M-6
A:put	B-11G4K8
A:put a	K12S7
A:put the	B-9S-11
A:qknorm	I-5
A:random	I4
A:rat	G-4I-3S-8T-2
A:ratio	I3
A:re	S15
A:reach	G5M-6S-8
A:reach layer	G7
A:reach the	M-9
A:reason	C-8G-3I-3M-8W-2
A:reason is	K7S6
A:recommend	A-3C-7G-13I-5M-21R-3S-25T-3W-3
A:recommend designa	A-2G-10I-4M-12S-17T-2W-3
A:renormaliz	T3
A:repeat	C8I4
A:represent	S9
A:res	S-8
A:res postnorm	S-8
A:rescal	M7
A:rescal the	R5
A:residual add	B5
A:residual path	S-11
A:residual sum	S8
A:result	M7
A:result is	M9
A:return	S9W4
A:return to	W3
A:right	B7C9S6
A:rms	I3T5
A:road	K14M6
A:rough	C9
A:round	G3T8
A:rout	G6M13S17
A:rout that	S6
A:row	C10
A:rul	B-5G7S-6
A:run	B-6I-4M-7T-2W-2
A:runn	K11
A:runn sum	K11
A:said	M7
A:sam	I12T4
A:sam formula	I3T4
A:say	A-5G6S-16
A:say that	A-5M-7
A:scal	A-3C-7I20M-18T-2W-1
A:scal at	I9
A:scal by	G4I-4
A:scal the	C6
A:scal x	I3
A:second	B-5G2I-4K24S-7
A:see	I-2M-7
A:see one	T3
A:seed	A-2C-7I-5T-2W-2
A:sensitiv	I-3
A:sensitivity	I4
A:sensitivity to	I4
A:seri	C12
A:seriou	C-8
A:set	I11
A:set by	I10
A:shap	A7
A:shar	G2I4
A:shar of	G2I4
A:shortcut	B-12C-8G-8M-14S-35
A:shortcut and	S12
A:shortcut is	S-13
A:should	A-3B-5C-7I-2K-10M-6S-14W-2
A:should be	S-8
A:shrink	I8
A:shrink or	I3
A:shrink the	I5
A:shrinkag	M6
A:sid	B12I11K10T2
A:signal	G3I3S12
A:signal in	M6
A:signal is	I4
A:similar	I-2
A:sinc	G-10K-11R-3S-7T-8
A:sinc it	M-7S10
A:sinc its	G-7M-7
A:sinc jln	I4
A:sinc noth	T-5
A:sinc the	K-7M8
A:sit	B-6M15S-15
A:sit in	M11
A:sit on	S-17
A:six	C10
A:siz	A-5C17I5R4S-10W-2
A:siz of	I3S-8
A:siz so	R4
A:skip	G4I3S-21
A:skip and	I3S6
A:skip connection	S-9
A:skip includ	S11
A:skip is	I5
A:skip path	C6S-8
A:skip shar	G2S-6
A:slow	I3
A:slower	B-7
A:small	A-2G-2I5T-2W-1
A:small the	I4
A:so	A-6C-14G3K-14R-5S-14W-5
A:so a	M7R3
A:so activ	S7
A:so at	G3
A:so d	M20
A:so designa	G-2I6T7
A:so gradient	G4M-10S-6
A:so in	K11M6
A:so it	S12
A:so noth	A3
A:so postnorm	C9
A:so that	B13G4K8S-8
A:so the	G-6K-13M-17S-14T-5
A:so they	A-5C-9G3
A:so we	W-2
A:softmax	M-10
A:solv	I-3
A:som	G-3M-10
A:someth	M15
A:speak	R4
A:spher	S6
A:split	M9
A:spread	I5
A:spread of	I5
A:sqrt	G-4I-5S-10T10
A:sqrt 1	I3
A:sqrt 2	I-5
A:sqrt x	I-3T12
A:squar	T6
A:squar root	T2
A:squeez	K9
A:stability	T-2
A:stack	C9M-11
A:stack l	M-7
A:stack the	M6
A:stall	S-6
A:stand	A3C-8G3K9M14
A:stand alon	K11
A:stand on	K8
A:standard	I8S10
A:standard devi	I8S10
A:standardiz	M7S7
A:standardiz the	M6S6
A:start	C-7I9S-6
A:start out	I3
A:stat	C7S23
A:stay	S-8
A:std	I5
A:step	A-3B-5G-3I6M10R-3S-12T-3W-2
A:step and	M6
A:step zero	I9
A:still	M9
A:stop	C6
A:stream	G4I-3K16
A:stream grow	C-6S-13T-14
A:stream itself	K14
A:strong	I22W-1
A:sublayer	C10G18I-5M-7R-3
A:sublayer and	B-15C11
A:sublayer is	C-7M-7
A:sublayer of	G3
A:sublayer output	B-8
A:sublayer so	I3
A:sublayer that	C-7
A:successiv	C20M11
A:such	C30I3K-10
A:such a	M6
A:such factor	C9
A:such term	C8
A:sum	A5B-5G7S37T4
A:sum and	S12
A:sum as	A3
A:sum in	S-17
A:sum is	T-2
A:sum itself	K12
A:sum of	S7
A:sum sumform	M-6
A:sum the	G9
A:sumform	A-2C10G-4I9M-16S12
A:sumform and	S8
A:sumform in	K8
A:sumform so	I3
A:sumjac	G16I-3M34
A:suppos	M6
A:surviv	I5K8
A:surviv the	I3S7
A:swap	B10K8
A:tak	C10
A:tak a	C10
A:tak the	S7
A:tell	I3
A:term	A3B8C21G10I12K19M20S10
A:term in	K14S8
A:term of	B6G7M15
A:term surviv	S7
A:than designb	I2
A:that	A-10B-10C-8G-6I9K-12M9S19W-5
A:that avoid	S8
A:that com	M9
A:that each	R4
A:that follow	M15
A:that is	C-11G-3I-3M-14
A:that ln	S7
A:that of	G-3
A:that onc	C9
A:that postnorm	G-4M-15
A:that reach	G7
A:that sum	S7
A:that the	C-16G-8S-7
A:that x	K11T3
A:the	A-11B-5C-9G-7I14K-13R-20S25T-14W-14
A:the 1	K8
A:the accumulat	S10
A:the activ	M-7
A:the add	K12S8
A:the addition	A2M15
A:the architectur	I-3
A:the argument	B5
A:the attention	B20
A:the backbon	S8
A:the backward	G8
A:the beginn	I3
A:the block	B6
A:the bottom	G7
A:the bracket	G9I3M9
A:the branch	G-5I-3M-8S-19
A:the carri	K9
A:the chain	B-5C7G4
A:the correction	M9S7
A:the cost	G7
A:the depth	G-4M-6
A:the derivativ	C-18G7I6K8M15S-6
A:the differenc	K8
A:the divergenc	I-3
A:the embedd	C9
A:the end	C6
A:the entir	C9M7
A:the factor	G7
A:the ffn	W2
A:the filter	B9M7
A:the first	B-7C7G3K7T-2W-2
A:the former	B17K12M6S10
A:the formula	G5T-3
A:the gain	C-8
A:the gradient	G14I-8K-12S-11
A:the hidden	S6W2
A:the highway	S10
A:the i	G3
A:the identity	C-13G-6K10M17
A:the incom	C6
A:the init	I9
A:the initial	I13
A:the initializ	I21
A:the input	B-12M-7
A:the jacobian	G-7I-2S-8
A:the jln	C12G5
A:the latter	B17G3K10S10
A:the layer	M7
A:the layernorm	B8C-12M20
A:the left	C8G2M6S7
A:the lin	M9
A:the ln	C6
A:the los	C11G3I-3
A:the main	K14S20
A:the n	G3
A:the next	C16
A:the norm	G-5I-3K-9S-12T-2W2
A:the normaliz	B5G5S10
A:the number	C16S-7
A:the old	C7
A:the one	W2
A:the only	S7
A:the original	C-10M-8
A:the other	K14M-8T8
A:the outermost	S22
A:the output	M-9
A:the plu	S12T2
A:the postnorm	S10
A:the power	C7M22
A:the pric	T5
A:the product	C-15G-5I4M-10S6
A:the random	I4
A:the residual	B4S7
A:the result	M8
A:the sam	I12M6T4
A:the scal	I11
A:the second	G3K27T2
A:the shar	I5
A:the shortcut	B-12G-7M-9S-33
A:the sid	B12K10
A:the signal	I4
A:the siz	S-8
A:the skip	G4I3K-7S-16
A:the spread	I5
A:the squar	T6
A:the standard	I4
A:the start	I6
A:the step	M9
A:the stream	G6I-2K24T-7
A:the sum	A2G7K-16T4
A:the term	B6I12M7
A:the thing	B-4S6
A:the token	S-7
A:the top	C7
A:the total	C10S10
A:the troubl	S6
A:the trunk	S6
A:the two	A3B7C9W2
A:the varianc	G-3I7
A:the vertical	S6
A:the very	K12S10
A:the way	A3G6
A:the weight	I5
A:the whol	S18
A:the x	B4
A:their	I3
A:their jacobian	C7
A:their product	C-6
A:them	C17G3I-3S-7
A:them in	M10
A:then	B-7C7I9K11M7
A:ther	C20G3I9M27R-5S-7T-2
A:ther a	I12M13
A:ther are	C11
A:ther is	M18
A:ther no	C13
A:therefor	G4
A:therefor multipli	M7
A:thes	B-5C11I-2
A:they	A-5I7M-13
A:they are	I3
A:thi	A-4B-11M18R-4S-9T-4W-5
A:thi factor	C11M8
A:thi is	G5
A:thi product	G7
A:thing	B-6C-10G-3
A:thing that	S6
A:think that	M-7
A:thos	C12M8
A:thre	I-4
A:through	C-13I-4K8M8W1
A:through a	K8
A:through jln	M-7
A:through the	C-7M6S-11
A:thu	I5T2
A:tied	I-3
A:tim	A-6B-5G8K12S17T-4W-2
A:tim and	C7
A:tim over	C11I4
A:tim sumjac	G3
A:tim the	M-7
A:to	A-7B11I27M30S6T-4W-2
A:to a	M-8R7S-8
A:to be	T2
A:to cros	C-7
A:to d	W5
A:to designa	T-3
A:to dh	W3
A:to end	C9
A:to go	M8
A:to keep	M18
A:to ln	I4M6
A:to pas	M-7S-12
A:to the	C8I22M11
A:to unit	T3
A:to x	I3S-7
A:to y	I-3
A:together	A3B-7S28
A:together with	S15
A:token	A3S-7
A:toll	M6S12
A:toll booth	S9
A:too	C-10S-26
A:too larg	I3
A:too lat	S-16
A:top	C8K13M-7
A:top of	S8
A:total	C10S12
A:total is	C8
A:touch	C13
A:touch the	B6
A:touchy	I4
A:trad	G14I6R6S-6T6
A:trad off	G14I6R6S-6T-2
A:train	C-14G-3M-9S-7W-2
A:transform	G2
A:transformer	C-9M-14
A:transformer and	C-6
A:transpos	M11
A:travel	K14S8
A:troubl	S6
A:tru	C-7S-6
A:tru that	S-11
A:trunk	S6
A:tun	I-6W-2
A:turn	C8M15
A:two	B5C27
A:two hundr	C13
A:under	B6G-3M25S7
A:under designa	G-3M17S8
A:under postnorm	M8
A:under the	B9
A:unit	T7
A:unit siz	T4
A:unscal	G3
A:unstabl	M-9
A:until	C8
A:untouch	M-7S-13
A:up	C10G5I5W1
A:up and	I3
A:upstream	G3
A:upstream gradient	G3
A:use	A-2W-2
A:used	C-11I5
A:valu	I3
A:vanish	M-8
A:varianc	G-4I12M-12S-12T-2
A:varianc of	G-3
A:vector	T-2
A:version	C9K10M9
A:versu	B8G5
A:vertical	S6
A:vertical lin	S6
A:very	K12S9
A:visibl	T3
A:warmup	A-2B-10C-13I-4K-12W-2
A:was	I-3M-9
A:way	A6C-7G11M10T7
A:way down	M6
A:way round	G3T8
A:we	A-4C-10G3K-14M-17R-2T-3W-4
A:we should	A-2
A:week	T-2W-2
A:weigh	I8
A:weight	A-3G-6I32M-10R-3T-2
A:weight in	I5
A:weight of	I3
A:weight wer	I5
A:well	C-11I-3S9
A:wer	I4
A:wer drawn	I5
A:wf	I10W7
A:wh	W8
A:wh and	W4
A:what	A5B-5C22G4I-2K-7M-13S22
A:what com	C11
A:what designa	G4
A:what get	S11
A:what the	B6
A:whatever	C16K9M-16S10
A:whatever com	S8
A:whatever gradient	C9
A:when	C-8I-3
A:wher	B8G-7I5K10M-9
A:wher designa	K10
A:wher ln	G-6
A:wher the	B4
A:whether	B5I3
A:whether the	I3
A:which	A-2C-8G8I18K24R7S7T3
A:which is	B-4K10M-6
A:which one	T5
A:which the	C-6I6K8
A:who	S15
A:whol	S17
A:whol sum	S10
A:whos	G-7M-7
A:why	B-5I-2M-12S-22
A:why it	M-11
A:width	A2
A:with	A-7B-12C10G-3I5M-24R-9S-14T12W-6
A:with 96	C7M-7
A:with an	G-6
A:with depth	T-2
A:with designa	I3S-7
A:with it	C-6T5W-1
A:with n	T3
A:with no	M7
A:with qknorm	I-4
A:with the	C12G7S11
A:with σ	C7
A:without	C-16G7I-3M-9S-9T-2
A:without being	S6
A:without it	C-7
A:without limit	S-7
A:wo	I15R4
A:wo and	I9
A:would	A-2B-5G-4I-4M-8T-3W-3
A:would be	C10M7
A:wrap	C7S7
A:wrap the	C7S7
A:writ	B8S11
A:writ the	B7S7
A:written	M-8
A:wrongjac	M20
A:wrongjac g	M12
A:x	B-7G-4I28K25T9
A:x alon	K8
A:x and	A-2B7T6
A:x d	A4
A:x in	B7I5K8T4
A:x insid	I6
A:x is	K8R-2S-7
A:x plu	B-4I2T12
A:x postform	B-16C6
A:x postjac	M21
A:x preform	K8S-21
A:x so	A3
A:x surviv	I5
A:x the	S7
A:x to	I2
A:y	I-3M17R-2S6
A:y bform	G3T3
A:y postform	S8T-2
A:y preform	B13S10
A:y x	M15
A:yield	C27G5K17M6
A:yield product	M-7
A:you	B-6C34M-7S6
A:you do	B5C10
A:you get	C7M-6
A:you normaliz	B6S7
A:z	I3
A:zero	C8I14M-7R2
A:σ	I3M6S7
B:#add	A42B12C9G24I4K80M7R7S-19T9W-3
B:#add#branch	B11C-9I-4K-13R-13S-11T6W-3
B:#add#branchOutput	B21G-6S-8T14W-3
B:#add#breaks	B-5I5M11R6
B:#add#clean	C15G13R-7S7T7
B:#add#compound	G-3R7
B:#add#depth	A-4B5C12I-6R-5T23W-7
B:#add#doubt	G-3K-11
B:#add#eachLayer	C-7I5K14R-7T8
B:#add#ffn	A-4B10K-12R3T4
B:#add#fixedSize	A-6R19T4
B:#add#formula	A-9C7G20I-4M18R-14S-15T26W-4
B:#add#gradient	A-3C-13G23M-13R10S-11T-9W-3
B:#add#grow	I-5T24
B:#add#identity	C13G9I7M13T4
B:#add#initialization	G-3I14R9T-7W-3
B:#add#inverse	A-4R20T-3
B:#add#main	A14B6C-14G-5I-5K-20R6S-11T6W-4
B:#add#move	A8K-16
B:#add#multiply	A-3B-8I3K28R12S-7T6
B:#add#narrow	R-3T-2
B:#add#norm	B-9G-8I-2K8M-8R6T-3W-2
B:#add#normJacobian	G10I4K12M13R5T-5W-2
B:#add#place	B-11G10I9K-31S-19T10W-2
B:#add#post	B-9G-3K-12R-3S13
B:#add#pre	A-10B17G14K-9M-11R-6S-27T6W-1
B:#add#same	A5B-6I-4K-20R7S-8
B:#add#sensitive	A5
B:#add#shape	A2G6I-7K-8M6R7T-5W-4
B:#add#stream	A-6C-10G-3I-3K-17M-6R5T20W-4
B:#add#widen	A2B-4C-8T-2
B:#branch	A-7B37C-7G-12I-3K-27T7W-2
B:#branch#branchOutput	A-3B-13K-19R23S-8T10
B:#branch#breaks	M10R-3
B:#branch#clean	B8G-7K-8R-10T-2
B:#branch#compound	R-6T8
B:#branch#depth	A3R-6T7W-3
B:#branch#doubt	B-19K7R-5T-3
B:#branch#eachLayer	M10R-5T7
B:#branch#ffn	A-3B-9I6K-17R-10T7
B:#branch#fixedSize	A-3C6R-6T-2
B:#branch#formula	B12I-10M-6R13T-14W-3
B:#branch#gradient	B12G-4I4R4T-5W-3
B:#branch#grow	A-3I-2R-10W-3
B:#branch#identity	B18G-6K9M-7S-6
B:#branch#initialization	I18R5T-3W-3
B:#branch#inverse	R4
B:#branch#main	B6G-3I-3K-10M6R-9S6T-7W-3
B:#branch#move	W2
B:#branch#multiply	C-6I8K-12R-13W2
B:#branch#narrow	W-3
B:#branch#norm	A-3B-19K-13M10R-9S-18T6
B:#branch#normJacobian	A-3B-23G-4K-23M6R-7S-18T4
B:#branch#place	A-4K-8M8S-6T10W2
B:#branch#post	R4S9
B:#branch#pre	A-5B22G-3I-10M-7R4T-10W-1
B:#branch#same	I2K-9T2
B:#branch#sensitive	B5R5S9
B:#branch#stream	A-4B-10G-3I-6K-9R-11S-12T12W-4
B:#branch#widen	T-2W-3
B:#branchOutput	A10B-15C8G-18I16K8R19S-22T9W-9
B:#branchOutput#breaks	B-6M9R2T-3
B:#branchOutput#clean	B5G-5I3M-8R-3T-3
B:#branchOutput#compound	R6T11
B:#branchOutput#depth	C17G-3I-2R6T10W-4
B:#branchOutput#doubt	A5B-13M7R-6
B:#branchOutput#eachLayer	A-3B5C7M17S8T8
B:#branchOutput#ffn	A2B-5I7K-11R6T-3W-4
B:#branchOutput#fixedSize	A-6B-7G-3I-3R10S7
B:#branchOutput#formula	A-7B-19G-9I3K-27M8R40S-9T-15W-5
B:#branchOutput#gradient	A-4G-3I8R7T-3W-4
B:#branchOutput#grow	A-3G-3I-3R5T5W-3
B:#branchOutput#identity	G-6I7M-7R-5
B:#branchOutput#initialization	G-8I58R-8T-9W-3
B:#branchOutput#inverse	A-5G-4R24T3
B:#branchOutput#main	A8B9C12G-4I-4R-4T7W-3
B:#branchOutput#move	A8K15R2S7
B:#branchOutput#multiply	A-3B-7I6M-7W-1
B:#branchOutput#narrow	B-5I-3W-5
B:#branchOutput#norm	A2B-6I3K14R13S-10T3W-2
B:#branchOutput#normJacobian	B-11G-11I17K7M10R17S-10W-2
B:#branchOutput#place	B10C12G-3I8R12T10W-2
B:#branchOutput#post	B-10K13M8
B:#branchOutput#pre	A-8B11G-4I16R9T-6
B:#branchOutput#same	A7G-3R25T6
B:#branchOutput#sensitive	G-4I8
B:#branchOutput#shape	A8B-4I-4K-10T-5
B:#branchOutput#stream	A-6B4G-5I-5R7T22W-4
B:#branchOutput#widen	I-4R6T-3W-4
B:#breaks	A-5B-15G-5R11S-9W-4
B:#breaks#clean	C-12G-4K-14M-6S-6
B:#breaks#compound	C6R5
B:#breaks#depth	C16G-2K-12M-6R6
B:#breaks#eachLayer	B-5C14G-7K-8M7
B:#breaks#ffn	R7
B:#breaks#formula	C-8R4
B:#breaks#gradient	I-3
B:#breaks#identity	C-13K-19
B:#breaks#initialization	I6
B:#breaks#inverse	R6
B:#breaks#main	K-9M11R-3S-7T-2
B:#breaks#move	B-7R-3
B:#breaks#multiply	G-8K-9M8S-8T3
B:#breaks#norm	B-4M11
B:#breaks#normJacobian	B-5M16
B:#breaks#place	B-7I5K-15M13T-2
B:#breaks#pre	B-8G4K-15R-5S-8
B:#breaks#same	R4T-3
B:#breaks#sensitive	C-10
B:#breaks#shape	R5
B:#breaks#stream	C-8I-3R4S-7T-6
B:#clean	C13G8K86M11R-5S12T4W-4
B:#clean#depth	A5G5K23
B:#clean#doubt	G-4K-28
B:#clean#eachLayer	G-4
B:#clean#ffn	A2B6R6
B:#clean#fixedSize	C7
B:#clean#formula	C7G31I-3M12R-8T4
B:#clean#gradient	B-5G8K-12M-15R-4S-12T-2
B:#clean#grow	T5
B:#clean#identity	G15I-3R-2S-8
B:#clean#initialization	I5
B:#clean#main	B4C15K26S15T4
B:#clean#move	B7
B:#clean#multiply	C-6G-4I-3K-9T3
B:#clean#norm	B5G-4I-3K7M-9R7S16T4
B:#clean#normJacobian	B6C7G6I-5R7S16T4
B:#clean#place	C6G5R5S26T5
B:#clean#post	K-14
B:#clean#pre	A-3B-21C6G16I-5K32M15R-12S36T2W-2
B:#clean#same	A5G4
B:#clean#shape	A3
B:#clean#stream	G-3R-8T3
B:#clean#widen	K9
B:#compound	A-2C31G-5R5S-6T8
B:#compound#depth	C28I5K-8T9
B:#compound#eachLayer	G-3
B:#compound#ffn	C10I5
B:#compound#fixedSize	R3
B:#compound#formula	C-10I4T13
B:#compound#gradient	C7G-5T-2
B:#compound#grow	R4
B:#compound#identity	G3T-2
B:#compound#main	C-10T-3
B:#compound#move	C7M6
B:#compound#multiply	B-5G-5I5
B:#compound#norm	C12G-3R-4
B:#compound#normJacobian	C11G-5I5R-4
B:#compound#place	G-4M-6R-6
B:#compound#post	G-3
B:#compound#pre	C-7M-6R-8T9
B:#compound#same	G4
B:#compound#shape	R9T2
B:#compound#stream	C-12
B:#depth	A-10B-12C54I-12M-7R4S-18T9W-11
B:#depth#doubt	M8
B:#depth#eachLayer	C6M-6R-4T-2
B:#depth#ffn	A-5C10R-5T-10W-6
B:#depth#fixedSize	C6R-3T4
B:#depth#formula	B-4G10I3R-3T26W-4
B:#depth#gradient	C17G15K8T-2W-3
B:#depth#grow	A-6C10R-2T23W-3
B:#depth#identity	G9K17T-2
B:#depth#initialization	I-3R5T-4W-3
B:#depth#inverse	T-6
B:#depth#main	G3I-3W-4
B:#depth#move	B5C6M6R5T2
B:#depth#multiply	B-4C34G4I4K-15S-7T-2
B:#depth#narrow	C7
B:#depth#norm	B-4G-4M-8R-4
B:#depth#normJacobian	B-5K9R-5T-7
B:#depth#place	A-4C32G-3I-4K-11M-8T7W-1
B:#depth#post	G-3R4
B:#depth#pre	C-11G9M11R-12S-6T-13W-5
B:#depth#same	A3G7T8
B:#depth#sensitive	C-7G-3I-3T-2W2
B:#depth#shape	A-5G6I-3T2
B:#depth#stream	A-4C-14I-4K-10R-4T13W-4
B:#depth#widen	K9T-2
B:#doubt	B-22C-12G-5K-11M6R-14S9W-3
B:#doubt#eachLayer	T2
B:#doubt#ffn	B-18T2
B:#doubt#fixedSize	R-3T4
B:#doubt#formula	K8
B:#doubt#gradient	K-9
B:#doubt#identity	G-3K-30
B:#doubt#main	G-4K-22T2
B:#doubt#move	B-18
B:#doubt#multiply	R-2T3
B:#doubt#norm	B-13K11R-6T-3
B:#doubt#normJacobian	B-13K11R-6T-3
B:#doubt#place	K19R-2
B:#doubt#pre	B-15G-5R-6S17
B:#doubt#same	A4K-8
B:#doubt#shape	A3R-4
B:#doubt#stream	T5
B:#eachLayer	A-3G-11R-5T7
B:#eachLayer#ffn	B8C7K8R-5T9
B:#eachLayer#fixedSize	T2
B:#eachLayer#formula	A-3G-12I-3K-8T9
B:#eachLayer#gradient	C-10G-10M-11
B:#eachLayer#grow	R-4T5
B:#eachLayer#identity	G-6
B:#eachLayer#initialization	I3
B:#eachLayer#main	C-9
B:#eachLayer#multiply	G-13K-14M-12
B:#eachLayer#norm	C-15G-3I-3R-5T-3
B:#eachLayer#normJacobian	C-18G-5I-3R-5T-3
B:#eachLayer#place	C-7G-10R-4T-5
B:#eachLayer#pre	G-4K7R-6T5
B:#eachLayer#shape	T2
B:#eachLayer#stream	C-7R-3S-7T2
B:#ffn	A-3B8C12G4I11R7S-9W20
B:#ffn#fixedSize	B-5
B:#ffn#formula	A-2B-9G3I7M7R11S-6T7W-4
B:#ffn#gradient	G8K11M14R-5T-5
B:#ffn#grow	A5R6
B:#ffn#identity	G5K11
B:#ffn#initialization	I9T-8W-3
B:#ffn#inverse	I6R-5
B:#ffn#main	R-3W-3
B:#ffn#move	B-8K8R8W1
B:#ffn#multiply	A5C11R-4
B:#ffn#narrow	A-6B-10I-3R-5T-3W8
B:#ffn#norm	K-9S-7T2W-2
B:#ffn#normJacobian	I8R-4S-7T2W-2
B:#ffn#place	A-2B19I4R8W11
B:#ffn#post	B-6M9
B:#ffn#pre	A-2B11G6I3M12R15W-5
B:#ffn#same	A-2R3T6
B:#ffn#sensitive	W8
B:#ffn#shape	A11R-6T-8W13
B:#ffn#stream	K-11R2T2W-2
B:#ffn#widen	R-3T-3W4
B:#fixedSize	A-8B-9G-5I-4K-13R16W-2
B:#fixedSize#formula	A-5G-4T5
B:#fixedSize#grow	T3
B:#fixedSize#initialization	I6
B:#fixedSize#main	C6R12T2
B:#fixedSize#move	R10
B:#fixedSize#norm	B-5S-8T-6
B:#fixedSize#normJacobian	B-5R-2S-8T-6
B:#fixedSize#place	A-3I-4R8S-8T-4
B:#fixedSize#pre	A-3I4T-4
B:#fixedSize#same	A-3R12
B:#fixedSize#shape	A-6I2R13
B:#fixedSize#stream	A-3R22T3
B:#formula	A-13B37G50I11K46M22R22S11T17W-6
B:#formula#gradient	B13G32M-23R-3T-4W-3
B:#formula#grow	A-4G3I-2R8T11W-3
B:#formula#identity	B8G22I3K21R-7T5
B:#formula#initialization	G-7I42T-4W-3
B:#formula#inverse	G-4I-3R3T-7
B:#formula#main	B6I-3K-12R-9S-9T8W-3
B:#formula#move	B6M7
B:#formula#multiply	B-6G-7I9K-9T6
B:#formula#narrow	K7W-3
B:#formula#norm	A-3B-18I-3M-17S-12T-7
B:#formula#normJacobian	A-3B-24C-6I9K-8M-20S-18T-9
B:#formula#place	A-6B9C-9G7I-4M6R6S-10T11
B:#formula#post	C7K-9R-3S9
B:#formula#pre	B28G34I5K17M-8R7T-24W-4
B:#formula#same	G11R14T3
B:#formula#sensitive	B5G-4I4S9
B:#formula#shape	A-4G6
B:#formula#stream	A-7I-3K-10S-9T23W-4
B:#formula#widen	I-3T-2W-3
B:#gradient	A-7C10G41K12M-6R-5S-15T-5W-7
B:#gradient#grow	T-2W-3
B:#gradient#identity	G37K-11M-17R-9T-2
B:#gradient#initialization	G-8I9K-7R-9T-5
B:#gradient#inverse	A-2G-6R11T6
B:#gradient#main	C-8G3I-3K-12M-11S-6T-5W-3
B:#gradient#move	K-9
B:#gradient#multiply	B6G6K-24M-9R4T-3
B:#gradient#norm	B-5C-10G-6K-14M17S-8T5
B:#gradient#normJacobian	C-6G-20I3K-27M16R-5S-14T4
B:#gradient#place	G7R-6T-2
B:#gradient#post	G-6M14R-3
B:#gradient#pre	A-2G49I-7R-13S-12T-12W-5
B:#gradient#same	C10G7M-6R-6S8
B:#gradient#sensitive	B6G-5I4R-4S9
B:#gradient#shape	G-3R-4T-6
B:#gradient#stream	B-5G-4S-6T4W-3
B:#grow	A-3B-5C15G-3I-4K-12R4T23W-1
B:#grow#identity	K7T5
B:#grow#initialization	R6T-3W-3
B:#grow#inverse	I-2T-5
B:#grow#main	A-4G4I-4K-15R-3W-4
B:#grow#multiply	K8R3T6
B:#grow#narrow	A5W3
B:#grow#norm	I-4
B:#grow#normJacobian	I-4
B:#grow#place	A-3C10G-3T12
B:#grow#pre	A-3G-4K-11R-6T-8W-3
B:#grow#same	A3R5T6W2
B:#grow#shape	A2G7R6T2W3
B:#grow#stream	A-4I-5K-17R-9T17W-4
B:#grow#widen	A5W2
B:#identity	A-3B9C11G57I6K67M8R-7S-13W-2
B:#identity#initialization	G-6I6R-6
B:#identity#inverse	G-4R-3
B:#identity#main	B8
B:#identity#move	B5
B:#identity#multiply	B5T3
B:#identity#norm	G3M-8T-2
B:#identity#normJacobian	I4K-18R-4T-2
B:#identity#place	G5K8R-4S6
B:#identity#post	G3K-10
B:#identity#pre	C9G46K21M15R-9T-3
B:#identity#same	B8G11K7
B:#identity#sensitive	G-3R-6
B:#identity#stream	T4
B:#identity#widen	K11
B:#initialization	A-9B-12C-14G-18I59K-29M-11R-8S-12T-16W-11
B:#initialization#inverse	G-4I13R-6T-5
B:#initialization#main	I4T-3W-3
B:#initialization#multiply	I10
B:#initialization#norm	I6
B:#initialization#normJacobian	G-5I12R-14
B:#initialization#place	G-4I8
B:#initialization#post	R6
B:#initialization#pre	G-10I35K-15R-6T-9W-4
B:#initialization#same	I5
B:#initialization#sensitive	G-5I15R-9
B:#initialization#shape	I5T-8W-3
B:#initialization#stream	I-6T-3W-4
B:#inverse	A-5G-4I4K-8R23T3
B:#inverse#main	R5
B:#inverse#multiply	I-3R9
B:#inverse#norm	G3T6
B:#inverse#normJacobian	G-3R5T5
B:#inverse#place	G-4I5K-7
B:#inverse#pre	G-6I4R4
B:#inverse#same	T5
B:#inverse#sensitive	G-4I4R-7
B:#inverse#shape	I-5R8T-6
B:#inverse#stream	T12
B:#main	A23I-4K59R-5S23T12W-5
B:#main#move	R9
B:#main#multiply	B-7G-5I3R4
B:#main#norm	A-4B-15G-7I-4R-5T-5
B:#main#normJacobian	A-4B-15G-10K-12R-6T-7
B:#main#place	A-9B-14C8G5I-3K-26R-3S8T9
B:#main#post	G-7M-12R3S26
B:#main#pre	B-20G-7I-5M-20R-5S11T-5W-4
B:#main#same	B-7S-6
B:#main#sensitive	A5B6S9
B:#main#shape	A-5G8M7R14
B:#main#stream	A-3B-6C-7G-5T-2W-4
B:#move	A11B29G-5I-5K-20S-9T-3W-2
B:#move#multiply	A5R3W2
B:#move#narrow	A2W2
B:#move#norm	B-16R6S-9T-2
B:#move#normJacobian	B-11S-9T-2
B:#move#place	B16R7W2
B:#move#pre	B20R11T-2W-2
B:#move#same	R16W-1
B:#move#shape	A4R7W-2
B:#move#stream	B7R10S-8T2
B:#multiply	B-10C49G9I4T4W-1
B:#multiply#narrow	A2M7
B:#multiply#norm	B-5C-23G-9I-3K-13M-9R-7S-10T-2
B:#multiply#normJacobian	B-8C-15G-17I4K-27M6R-7S-11T-3
B:#multiply#place	G-8I-4K-23M-8R2S-11T4W2
B:#multiply#post	G6M19
B:#multiply#pre	B-13C-22G10K8T-2
B:#multiply#same	B11G7I2R6S9T-3
B:#multiply#sensitive	B6C6I4S9
B:#multiply#shape	A4
B:#multiply#stream	C7G-3I3M10R6T-2
B:#multiply#widen	K9
B:#narrow	A-7B-5G-3I-5R-5T-3W9
B:#narrow#place	C8
B:#narrow#pre	B-5T-2W-4
B:#narrow#same	A-9B-4C11R-3W-7
B:#narrow#shape	A4T-3W11
B:#narrow#widen	R-3T-3W8
B:#norm	B-16C-14G-9I-11K26M-13R4S8T-8W-5
B:#norm#normJacobian	B-20C-14G-4I-5K-32M-10R-7T-3
B:#norm#place	A4B-21C-10G-10M-10R7S16T-6W-3
B:#norm#post	B-11M11
B:#norm#pre	A-3C-7G-6I-5K-9M-15W-2
B:#norm#same	A-4B-5M-6R12S-9T-3
B:#norm#shape	K-8
B:#norm#stream	G-4I-4S-17T-4
B:#norm#widen	R8
B:#normJacobian	B-12C-14G-7M39T-10W-6
B:#normJacobian#place	A4B-16C-12G-8M14R-4S16T-6W-3
B:#normJacobian#post	B-11M16
B:#normJacobian#pre	A-3B6G-15I-3K-23M-8S-11W-1
B:#normJacobian#same	A-4B-7R5S-10T-3
B:#normJacobian#sensitive	G-4I4R-9
B:#normJacobian#shape	K-8M7
B:#normJacobian#stream	C7G-4R-7S-17T-5
B:#normJacobian#widen	R9
B:#place	A5B5C16G-12I-14K28S-18T7W2
B:#place#post	B-11C-8G-3K14M12R-2S15
B:#place#pre	A-4B16C-14G12I-4R4T11W-3
B:#place#same	A3B-7C6G4K9R15S-9T-3
B:#place#sensitive	C-10G-4M6R6
B:#place#shape	A-5K-9M7R3T3W10
B:#place#stream	A-2B6G-4R4S-11T12
B:#place#widen	K11R4
B:#post	B-9I-6K-20M14R-3S19T-2W-2
B:#post#pre	B-8G-4I-5K-17M16R-5S23T-4W-1
B:#post#same	R-3
B:#post#sensitive	B6S8
B:#post#stream	K11R4S14
B:#pre	A-56C-75G-29I-40M-64R-56S-51T-49W-51
B:#pre#same	A-5G9R10S-7T3
B:#pre#sensitive	G-6I15R-6W-1
B:#pre#shape	A-4W2
B:#pre#stream	A-6B-5C-10G-8I-6K-18S-11T-5W-5
B:#pre#widen	K8T-2W-4
B:#same	C-13I-7K-8M-18R20S-11T-5W-6
B:#same#sensitive	B6S9W8
B:#same#shape	A4R7T-2W2
B:#same#stream	A-7G-2I-5R7
B:#same#widen	A4W2
B:#sensitive	C-11G-11I9K-10R-5T-7
B:#sensitive#shape	M8W3
B:#sensitive#stream	A4I-4
B:#shape	A3B-6C-10I-6K-14R12T-7W9
B:#shape#stream	A-3G8R12W3
B:#shape#widen	A4R5T-3W-4
B:#stream	A-5B-6C-9G-7I-10R13S-14T30W-5
B:#stream#widen	R3
B:#widen	B-6G-3I-3K14R5T-3W3
B:0	A-8G-10I3K-11M-7T4W-2
B:0 1	A-3T-2
B:0 plu	A-3G-5T12
B:1	A-9B5C7I12K21R27S25T22W-4
B:1 and	T2
B:1 e	T-2
B:1 f	G-4R13
B:1 in	R6
B:1 lvert	I3R4
B:1 plu	B9K12T2
B:1 so	A-3
B:1 sqrt	I3R6
B:100	C-11
B:12	R-3T-5
B:12 layer	T-3
B:13	R6T3
B:13 9	R6T3
B:14	A-2R-3
B:192	A-3C47G12K-10R-3W-1
B:192 and	C15
B:192 of	G3
B:192 sublayer	C8G9
B:2	A-3B-9G-5K-10M-6S-6T-5W-3
B:2 and	B-5
B:2 l	I3R6
B:2017	S15
B:24	C7
B:24 layer	C9
B:3	A-3B-10C-6G-4I-4R-4S-6T-4W-3
B:4	C37W-5
B:8	T-2
B:9	R6T3
B:9 at	R6
B:96	A-2C-17G3I-3T-3W-3
B:96 block	C-17
B:96 layer	A-2C-10T-2W-2
B:a	A-6B-9C-14G14I-7K37R-19S32T4W-9
B:a block	K11R3
B:a branch	G3R3
B:a clean	G-6K-16
B:a colleagu	R-3
B:a direct	B7G3K10
B:a factor	R5
B:a fix	R-5T-2
B:a gradient	G6
B:a hundr	C-7I6
B:a larg	R-4
B:a larger	T2W-1
B:a lat	R6
B:a ln	K-8S20
B:a matrix	M15
B:a norm	C6K26S37
B:a normaliz	S20
B:a one	K-9
B:a path	G4K8
B:a perturb	G7
B:a prenorm	B8
B:a product	G4
B:a residual	A7
B:a shortcut	K8M8
B:a small	I6
B:a stream	G8T5
B:a strong	T-2
B:a sublayer	A-2I-5W-2
B:a sum	B11K8T3
B:a tenth	R3
B:a third	B-6
B:a vector	R-3T6
B:a weak	I-3R3T-2
B:about	A-4G-3T15W-2
B:about 1	R-4T2
B:about sqrt	R-3T2
B:abov	C6G5
B:accept	A-3I-2R9W-1
B:accept thi	A-2W-1
B:accumulat	C17R-4T7
B:accumulat with	T6
B:acros	K-10
B:act	I-3
B:activ	B-5G-3I-3K-15R-8
B:add	A2B21C-7I-3K17R11S-10T-4W-2
B:add a	T4
B:add after	K16S-7
B:add so	R10
B:add the	B9K-9
B:add to	T-6
B:addition	A16C12K24R13S-16T3
B:addition and	B6
B:addition so	R6
B:additional	C10W-1
B:additiv	G6
B:adopt	B-8
B:after	A15B-8C19G-5I-3S-22W-3
B:after ln	A9K10
B:after n	C8R3T3
B:after normaliz	K10
B:after the	R-2S-12T-2
B:again	A-6R3T6
B:against	R6
B:al	B-8S-11T-2W-2
B:all	C10G5T-5W-2
B:all 192	G9T-2
B:all of	C12M12
B:almost	R3
B:alon	I-3S-7
B:alon and	K-10
B:along	B12C12K15M11
B:along the	C10M6
B:already	I5
B:also	A-5W-2
B:also the	I-2T-2
B:alter	K13
B:alternativ	K9S11
B:alway	C-8I-5K13R9T-3
B:alway has	R3
B:amplifi	R7
B:an	A2G3R11S-7T-2W-3
B:an extra	A5
B:an i	G3
B:an identity	G7K-13M-7
B:an m	A3
B:and	B-10G-3I-8M9R-12S-22T11W1
B:and a	A-2B-8G2K-8R-5T-4W-1
B:and add	B7
B:and at	I3
B:and designb	K13M10
B:and each	T5
B:and f	A-14T-2
B:and ffn	A-3W-9
B:and for	R4
B:and i	B5S8
B:and in	I5R-3
B:and it	A-3B-5I-3K-13R-3T-2
B:and its	B5T3W2
B:and jln	I2M7
B:and leav	K15
B:and llama	B-10
B:and ln	A3R-4
B:and lnf	I3
B:and normaliz	K-10
B:and not	R5
B:and of	B5K11
B:and one	W2
B:and only	C9K7
B:and sinc	I4
B:and so	A7G4S10T-3
B:and that	I-4K8T-2
B:and the	A-5R4T13W-1
B:and thi	G7I-4M6
B:and we	K-9T-2
B:and wf	A-5I4W4
B:and with	C8M7T4
B:and x	A20K12R-5T-3
B:and y	G3K-9
B:and you	C-6
B:another	B6S9T4
B:any	B-7C15G3K14M7
B:any cas	R4
B:any depth	R-2
B:any matrix	G6
B:anyth	K13
B:appear	T2
B:appli	B-7C11T-4
B:appli the	B-5C11
B:appli to	K12T-4
B:are	A22B12G-6I-6K-11M-8R-12S-7W-4
B:are in	B-4
B:are the	K-9
B:argu	T-11
B:argu for	S6
B:argument	B6
B:argument of	B5K9
B:around	A-2K21R7
B:around the	K19
B:arriv	K12T4
B:arriv at	T4
B:as	A2B-10G11I-5M-11R8T-11W-3
B:as 1	B6I-3R7
B:as in	B-8
B:as is	G2S16
B:as it	A2B5R-7
B:as larg	R3
B:as ln	K7R-4
B:as long	A5
B:as to	G18R8
B:as well	I5K-13T-2
B:as y	T-7
B:ask	W-1
B:ask for	A2
B:at	B26C-16I22R-3T23W-5
B:at 1	T22
B:at 96	C-7R3W-1
B:at a	I7
B:at all	K12S7
B:at any	R-2
B:at depth	G3
B:at each	M6
B:at every	R-2S7T-3
B:at f	R3T8
B:at initializ	I12R4
B:at layer	T2
B:at least	G5
B:at sqrt	T6
B:at step	I7R3
B:at the	B25R-3S-8T-2
B:at unit	T-3
B:attention	A3K-12R-11T-2W-11
B:attention and	A4B8K8W-9
B:attention or	B7
B:averag	A-3T-4
B:avoid	K21
B:away	K10R8
B:b	A3
B:back	A8G-3K20M6
B:back from	M7
B:backprop	M6
B:backpropag	G6
B:backward	R-3
B:backward pas	K-11
B:balanc	C-9
B:bar	G12K21
B:bar i	G10
B:bar x	G3
B:batch	R-3
B:be	A-15B-19C-10G-5I-2R-4T-6W-4
B:be add	A-4
B:be chosen	R4
B:be fus	K-8
B:be the	B-10
B:be used	R-4
B:be wrong	A-3
B:becaus	A-9B-15G-4I-2R3S-20T-7W-6
B:becaus gradient	G-3
B:becaus it	B-6K-8
B:becaus jln	R-4
B:becaus ln	M7R4T-2
B:becaus lnf	R4
B:becom	G-3T-2
B:befor	A7B-11R10T-3
B:befor attention	B-10
B:befor f	B7R-4
B:befor it	K9R11W1
B:befor the	R5
B:begin	B5G3R4
B:begin with	G3
B:behav	I-3R8
B:behav lik	R8
B:behaviour	R-2
B:behind	G3
B:being	A22K7T6
B:below	B-4C7G5
B:better	A-3B-9C-7G-12I-6K-15R-5S-6T-4W-3
B:better gradient	G-5
B:between	A8K10T5
B:between the	T5
B:bform	B-19G-8I3R-13S-10T8W-4
B:bform add	T-6
B:bform and	T5
B:bform has	R-2
B:bform is	B-6T-2
B:bform the	R7T2
B:bia	C-9
B:big	R5
B:bigger	I-2T10
B:bit	K17
B:bjac	G77K54R-8
B:bjac and	G9I4
B:bjac has	R-6
B:bjac is	G3
B:bjac so	G9
B:bjac the	G4
B:bjac wher	G3
B:block	K28M8S-9T2W-2
B:block input	K7
B:block is	C7
B:block output	S7
B:block the	M6
B:blow	R9
B:blow up	I-2
B:both	A25G-3R-7T-3W-9
B:both sublayer	A10
B:bottom	G4
B:bound	B-5K-15R-7T-4
B:box	S7
B:bracket	K13
B:branch	A-9B-20I3K-11R25S-11T2W-2
B:branch and	R-3
B:branch are	T5
B:branch gradient	I3R4
B:branch is	R-3T8
B:branch output	M10R14
B:branch to	R12
B:branch with	G3
B:bring	R4
B:buy	G14
B:by	A-4B-14C13G10I30K18M-6S-17T-3
B:by a	G9I6
B:by any	K8
B:by anyth	K10
B:by f	R-4
B:by its	I-3
B:by jln	G-2
B:by ln	K15R-6
B:by normaliz	B-7K-15R-3
B:by one	K-7
B:by ten	I5
B:by the	M9
B:bypass	K9
B:bypass the	K9
B:ca	A-4T7
B:ca not	A-4T7
B:call	B-8K-14
B:can	B-7I-8K8R-9S-9T-4W-4
B:can be	A-3W-2
B:can go	B6K7
B:cancel	I7R4T-4
B:cannot	A-3I-8K-10R18T-3W-2
B:cannot be	R2
B:cannot say	R7
B:car	A-2
B:careful	I-4
B:carri	K32R5S-7
B:carri the	G3
B:carry	K15
B:cas	M8R7
B:chain	B10K8S6
B:chain of	B5
B:chain rul	B6S8
B:chang	A-3C-7G-5I-7K-19R2T-2W-3
B:chang is	B-4
B:chang the	R6
B:chang to	B5
B:cheaper	T-2W-1
B:check	K-7
B:checkpoint	G-7K-8T-2W-2
B:choic	G-3
B:choos	B-11G-3R8T7W-2
B:choos designb	B-10G-2I-3R-3W-2
B:chosen	I5R3
B:claim	R-3
B:claim that	R-3
B:clean	B-7G-9K-38T-2
B:clear	T-2
B:clos	I3
B:clos to	I3
B:cod	A-4
B:coefficient	C10G3
B:colleagu	R-3
B:collect	T3
B:com	A3C-6K22R5T-3W12
B:com back	M6
B:com befor	B-5R-8
B:com down	W7
B:com out	A4R13T-2
B:compos	C11
B:composition	C11
B:comput	K-8M6R4
B:comput the	M8
B:connection	A4
B:consequenc	C10
B:constant	C-10R10T-4
B:contain	C-8G8I5K38M17R-3
B:contain i	K25
B:contain the	G7
B:contrast	C14
B:contribut	K16M7R-4
B:contribution	C8I-5R6
B:contribution is	R3
B:copy	B12C6
B:copy of	B12C7
B:correction	B-8K7S6
B:corridor	B5K10
B:cost	A-7B-5G-5I-5K-19S-8T-6W-4
B:could	T-8
B:count	G-3
B:cut	R5
B:d	A22B-7G-9I-6M-10R-6W9
B:d and	A7
B:d in	R4W-3
B:d matrix	A3
B:d so	A9
B:d to	R-8T-3W-2
B:d x	A-6W6
B:data	K-11M6
B:decay	I-3
B:decision	I-3T-2W-2
B:deep	C14W-1
B:deep stack	C17
B:deliver	G3
B:depend	G-3I3M7R5
B:depend on	G-3I3M7R5
B:depth	C14I-4R-10S-6T-5W-1
B:depth 96	G3
B:depth and	T-2
B:depth sinc	T-2
B:derivativ	G12I5K21M10R8T7
B:derivativ is	I7
B:derivativ of	B5G5K9T8
B:derivativ prejac	K12
B:design	B-18C-7G-14I-9K-17R7S-9W-5
B:design designa	S7
B:design designb	A-4B-17C-6G-10I-8K-12R9S-14W-3
B:designa	G9I-3M33S10T-2W-2
B:designa has	M6
B:designa is	K-11M6
B:designb	A-36B-81C-9G-11I-16R-33S-14T-55W-28
B:designb and	C6M8R-2
B:designb as	K-9
B:designb becaus	A-10G-3S-13T-2
B:designb bform	T-3
B:designb bjac	G4K11
B:designb cannot	R3
B:designb every	K-8
B:designb for	R3
B:designb has	G5I-3T4
B:designb is	A-3B-6I7K-19R-10W-3
B:designb it	C8K13M6
B:designb its	G8I30
B:designb jacobian	G3
B:designb jln	R6
B:designb keep	K8
B:designb ln	B-6R-2
B:designb lnf	I6R-6T-3
B:designb norm	S16
B:designb normaliz	B-6R12S6
B:designb not	K14S8
B:designb on	K-9
B:designb over	S-9
B:designb put	K-10
B:designb should	K12
B:designb sinc	B-11C7I-3K-13M6R-4S21
B:designb stream	T-10
B:designb the	B-4K16S7T17
B:designb to	R6
B:designb with	I-5S9T-2
B:designb x	K13M7T-3
B:designb y	G-4I-3
B:designb you	I5
B:devi	C6I5
B:devi of	R-3
B:dh	A-7I-3R-4T-8W14
B:dh and	A-6W5
B:dh to	A4T-3W7
B:did	G-3I-2K-11
B:differ	A-5
B:differenc	K-13
B:different	B4
B:differentiat	B6G3K13
B:dimension	A17
B:direct	B8G4K10R5S10
B:direct term	B8
B:direction	R6
B:distortion	C8
B:divid	A-2R-4T4
B:divid by	R-4
B:do	A-2G-3R-3S7T-2W-2
B:do not	B5G-3S8W-1
B:doe	B-10G12I3K28M-10R5S9T-18W-3
B:doe not	A-3B-10C-10G13M-7S11T-10W-2
B:doe noth	I4R6
B:doe the	A3
B:doe to	C11
B:door	B19K10
B:doubl	C8T5
B:down	A-4G10I-3R6T4W9
B:down the	T5
B:down to	R5
B:drawback	R8
B:drawn	I10R3
B:drawn with	I10R3
B:dropout	B-7R-3T-2
B:dx	I-3K18M-9
B:dx bjac	G5
B:dx prejac	K7
B:dy	G7K14
B:dy dx	G8K12
B:e	B-13K15T2
B:e the	K19S6
B:each	A-4G-11K-17R7T8W4
B:each block	C6G-6I3M7
B:each layer	C-14G-3M-10
B:each lnf	R9
B:each of	C-10
B:each sublayer	B7
B:ear	T-2W-1
B:ear layer	G3
B:ear los	W-1
B:easy	A-4
B:easy to	A-4
B:effect	C12I3
B:either	A6
B:either design	A6
B:els	K-7
B:embedd	G-2K10S-6
B:empty	B5
B:end	K16M9
B:end to	K8
B:end with	M10
B:enter	B12G4I6R2
B:enter the	B11
B:entranc	B14
B:entranc of	B14
B:entry	A10
B:epsilon	T-2
B:equal	A3C-11G-2R2T5W2
B:error	C8G3
B:et	B-8S-11T-2W-2
B:et al	B-8S-11T-2W-2
B:evaluat	B8
B:even	I4K9R3
B:even wher	R4
B:ever	A-2K12T6
B:every	A-3G-3I-8K16M11R5
B:every factor	I-4
B:every layer	T-2
B:every sublayer	C9S7T4
B:everyth	K11
B:everyth els	K-7
B:evidenc	T-2W-1
B:exact	B-5I3K43
B:exempt	K10
B:exist	G12
B:expand	A5K9W3
B:expansion	C6
B:explod	K-17
B:extra	A5
B:f	A14B22C-7G-10I15K23R51T-12W-3
B:f 1	I-2
B:f and	B12K15R4
B:f get	B6I-3K7R3
B:f is	I4T7W-1
B:f output	A4R9
B:f own	R3
B:f rvert	I3R4
B:f so	G-2R-9T-2
B:f the	R6
B:f to	K9
B:f when	I-3
B:f x	B-17G-4K-17R5T-9
B:factor	G-3I5K11R3S7
B:factor 1	I5R4
B:factor in	B6S9
B:factor is	K10
B:fall	C11R3
B:faster	T-2
B:feed	B20
B:feedforward	W6
B:ffn	A3B6W18
B:field	B5
B:final	B-9G-2S-6T-2
B:find	A3G4R-4
B:first	B11C8G9I3K12R-3S-6T4
B:first and	T5
B:first block	M7
B:first layer	G9K8
B:first step	I3
B:first term	C-7
B:fit	A4
B:fix	A-2B-7G-3I-10K-15R-5S-9
B:fix is	I-5K-9
B:fix siz	R-7
B:fln	K-14R-4T-2
B:flow	G16I-5R-3T-8W-4
B:fold	M7
B:follow	I5K-10
B:for	A3B-7C-10G6K-10M-29R9S10W-4
B:for a	T-2
B:for designb	B-7K9M-6R-4
B:for gradient	G4T2
B:for it	K8
B:for n	T2
B:for prenorm	B-7
B:for that	G3
B:for the	K-11R8T-2W6
B:forc	B-5R-4
B:forc to	R-5
B:form	B4
B:former	C7
B:formula	S-8
B:forward	I12K20R11T8
B:forward pas	I13R6
B:found	I3K12
B:fre	B5K19R-3
B:fre from	B6C7
B:freedom	C6R8T-2
B:from	A5K28M-6
B:from dh	W4
B:from end	K8
B:from the	C-7R5
B:from top	G4
B:from y	T2
B:front	C7M7
B:front of	M7
B:full	I4R9
B:fus	K-17
B:g	K11M7
B:g itself	K10
B:g plu	K8
B:gain	A-3B-4C-6I-5K-12T-5W-2
B:gain and	T-3
B:gain is	G4R-3
B:gat	B7C9
B:get	A-5B10C6I-6M9W-2
B:get a	G3M7
B:get the	R-3
B:giv	A-5B7G6K9M-15R-2
B:giv sqrt	T2
B:giv the	K-7
B:giv you	B7K11S9
B:given	A4B14K-8
B:go	A-2B-8G-4I-3K-20R-8T-2
B:go for	B-6C8R-4
B:go through	K-13
B:goe	I-4K-8R-4S-7T2W5
B:goe lik	G3R-5
B:goe through	K-8
B:goe up	T3
B:going	C9W11
B:good	C-6G-3R-3
B:good for	R-3
B:got	C8
B:gpt	A-2B-11I-3T-3W-2
B:gpt 2	B-8
B:gpt 3	T-2W-1
B:gpu	W-1
B:gradient	A-5C-12G37K14M-14R-4T-11W-7
B:gradient and	G-3
B:gradient by	G-3M-8
B:gradient checkpoint	G-6K-7T-2W-2
B:gradient down	G3
B:gradient flow	G17I-4T-8W-3
B:gradient from	G4
B:gradient has	G3
B:gradient into	I2R5
B:gradient is	G-3K18M-8R5
B:gradient of	G6K17R3
B:gradient pas	G11
B:gradient pass	K-8
B:gradient reach	K21M10
B:gradient that	G7M7
B:gradient ther	C-9
B:gradient through	K8M10
B:gradient to	G3
B:ground	R-4
B:grow	G6K-9T-3
B:grow in	R-3T-4
B:grow lik	T-4
B:grow with	R5T5
B:growth of	T2
B:h	A8B9C-8K7S18
B:halv	W-1
B:hand	G8K21R3
B:happen	K8T-2
B:happen to	T-2
B:has	A-8B-8G5I-8K8R5S-7T4W-8
B:has a	G10T3W-4
B:has an	G4
B:has better	G-5
B:has it	B-5
B:has jln	R-6
B:has no	G-4K17S-6T4
B:has non	K11
B:has norm	I-5R4
B:has noth	G3R-3
B:has one	G3
B:has only	K12
B:has rms	T3
B:has the	C14G6I-4R3S7
B:has to	I4K-21
B:has unit	T-3
B:hav	A-13C-7G-5I3T-5W-6
B:hav the	A-9
B:hav thi	K11
B:hav to	I5
B:he	B12
B:help	K-8
B:henc	A13T2
B:henc the	A10
B:hidden	R5T4W-4
B:higher	C21M15
B:highway	K27S7
B:his	B12T-2
B:hold	R4
B:hom	W8
B:how	A-2I2R24
B:how larg	I3R5
B:hug	I9R-4
B:hug gradient	R-5
B:hundr	I6M-6
B:hundredth	I5
B:i	A-12B-45G36I13R-18S-11T-12W-17
B:i accept	R10
B:i and	G10
B:i call	K-8
B:i can	A5I-3
B:i do	B6S9
B:i e	B-9G3K17S6T2
B:i find	G3
B:i go	C8
B:i hav	W-1
B:i in	G9
B:i is	G6I29K15M6
B:i recommend	A-4B-8G-9I-5K-19R-6T-5W-3
B:i say	B-4
B:i still	K-7
B:i suggest	R-4
B:i whatever	K8
B:i would	B-5G-3I-3K-13R-3W-2
B:identity	G4I6K-17T-3
B:identity in	K9M8
B:identity is	C-9K-10
B:identity path	G-6K-31M-13
B:identity plu	G9
B:identity term	G-3K-9
B:if	A-9G-5R-4T4W-4
B:if f	A-5W-1
B:if you	B6
B:in	A4B7C-10G-24I3K27M6R11S-7T4W-4
B:in a	B5R3
B:in any	R3
B:in bform	T2
B:in bjac	G6
B:in both	K-9R2
B:in design	K-10R-4T-2
B:in designa	M25R5S9
B:in designb	B-6G3I9K43M10R9T9
B:in each	C-22G-7I-3K-9M-10
B:in every	M-7T-2
B:in front	C7M7
B:in it	B9C9I-6K19M-6R4
B:in its	G3
B:in jln	I5
B:in lnf	I5R6
B:in one	C8M9
B:in our	B-5
B:in prenorm	B21C-9G-6K11M-14R-3S-11
B:in the	A-4B-6C-11G-4K-8M9
B:in y	A-2I3R3T10
B:includ	K9
B:incom	G3
B:incom gradient	G3
B:increas	T2
B:independent	C-6T12
B:inform	R5
B:init	I19T-8W-3
B:init scal	I17
B:initial	G-3I18
B:initial scal	I8R3
B:initial weight	I3
B:initializ	G-8I65R-5
B:initializ of	I-5
B:initializ the	G-3R-6
B:initializ with	I3
B:inlet	B8K15
B:input	A6B-7C-8K30R-11
B:input and	A3M11
B:input is	K15
B:input of	B-10K-16R-6
B:input to	K20
B:insid	B11I5K-10M10W9
B:insid the	B7I5W9
B:instead	B9K9
B:intact	C-6K15
B:into	B11C8K-10R4
B:into a	R3
B:into f	B8R5
B:into the	I4R-4
B:inverse	R5
B:inverse proportional	R5
B:iplu	C17G-7M15T5
B:iplu so	G-8K-11T5
B:iplu sum	C19M15
B:is	A3B-18I21K30M-35R-9S-10T9W-12
B:is 1	K9T-3
B:is a	A-3I3M-10R-4S7
B:is about	T5
B:is add	B6K24R3S-8
B:is alway	B-5
B:is an	A-3M7
B:is appli	R-3T-4
B:is as	A5R4
B:is better	B-5I-3
B:is bjac	G4I5K18
B:is carri	K8
B:is compound	C12
B:is fre	R-3
B:is hand	G7
B:is hug	I5
B:is in	S11
B:is initializ	I19
B:is inverse	R5
B:is just	B5K7
B:is kept	T-2
B:is larg	R-3T5
B:is multipli	G-4
B:is need	A-5
B:is never	K11
B:is no	K-10M-10
B:is normaliz	B10K-13S-7T6
B:is not	G3I6K37R4T2W8
B:is of	R3T7
B:is on	B-12S-10
B:is one	T-3
B:is only	K-14
B:is postjac	G-3
B:is preferabl	K-8
B:is preform	B16S8
B:is prejac	B6
B:is put	K10R6
B:is rescal	R-5S8
B:is rough	T4
B:is sensitiv	I10R-4
B:is short	G-7
B:is simpl	C6
B:is small	C7
B:is smaller	I-4
B:is sqrt	T8
B:is summ	K10
B:is taken	R8
B:is that	A3G3R9
B:is the	G3I-7R-8T-4
B:is then	A-5W-3
B:is therefor	R3
B:is to	I-5
B:is well	A8
B:is what	B-7G12K-16M6
B:is why	G3I6
B:is x	T7
B:is y	S-8
B:it	A-7B-44C-16G-3I9K15M-11R-5S-23T-24W-9
B:it add	R10
B:it also	A-2I4R5
B:it and	I-4R-5
B:it can	C10M6
B:it doe	K11S15T-11
B:it follow	I6
B:it goe	W2
B:it has	K-7
B:it is	A6B5I-7K8W-2
B:it leav	C7
B:it lik	R-2
B:it normaliz	B-8
B:it on	B6
B:it stall	I8
B:it the	G10
B:it to	A8B5S-7
B:it train	I-4
B:it was	C7
B:its	A-10B5C8G15I21K33M-19R22S-17T13W1
B:its derivativ	R6
B:its direction	R6
B:its first	W2
B:its gradient	B5G8
B:its input	K16
B:its jacobian	G8R5
B:its output	R3
B:its own	I-3R8T8
B:its rms	T4
B:itself	A16B11G5I-3K18R4S7T-2
B:itself is	A8I-2T-2
B:j	G18
B:jacobian	B-6C-12G12K-14S-9T-5W-3
B:jacobian bjac	G6R-7
B:jacobian has	G6
B:jacobian is	R5
B:jacobian of	G3
B:jf	G13K18T-5
B:jf and	R3
B:jf bjac	K12
B:jln	C6G4I9K-19M35T-7
B:jln 1	R5
B:jln at	K-8
B:jln in	G-4
B:jln is	I7
B:jln jf	G8K-8T-5
B:jln plu	M10
B:join	S10T6
B:just	B5K11R-3
B:keep	A-2B-9I-4K-21R-9T-4W-2
B:keep its	G3
B:keep the	B-8K-10
B:kept	S-7
B:known	I-4T-2W-2
B:known to	I-2
B:l	C-8I3R6
B:lab	B-5K-9
B:lan	K22M10
B:larg	A-8B-7G-7K-16T2W-3
B:larg f	R4
B:larg gradient	I3
B:larg or	R3
B:larger	B-5G-3I3K-12T2W-2
B:larger with	T2
B:last	G5K33S-8T5
B:last layer	K7
B:lat	R5
B:lat layer	T2
B:latency	C-7
B:layer	A-6B-9C-13G11I-8K31M-15S-11T-8W-6
B:layer 1	G3K12M17R3
B:layer 96	K13
B:layer and	C-6
B:layer are	C10
B:layer gradient	C10G-3
B:layer in	G3
B:layer it	C7
B:layer the	C-9
B:layernorm	C-6G-3M9R-4T-4
B:layernorm off	B8
B:layernorm on	B-6
B:layernorm to	B5
B:layout	K14
B:learn	A-5B-9G-4I-8K-13R-5S-6T-5W-4
B:learn rat	A-3B-5G-3I-6K-8R-2T-3W-3
B:least	G5
B:leav	A2G3K20
B:leav one	B-5K24
B:leav the	A3B5C6K7
B:left	S14
B:left as	S16
B:legal	T-2
B:length	A-5I-3R20
B:les	A-3G-4K-8R7W-2
B:let	A8B-5G11K-19S8
B:let me	S6
B:let the	G10T3
B:let us	A8
B:level	B5
B:lik	A-5B-7G-4I-8K-15T-9W-2
B:lik 1	I-5R-3
B:lik sqrt	R4T-10
B:lik the	R6T5
B:lin	A9B7
B:literal	S10
B:literatur	B-5
B:littl	R3
B:llama	A-2B-12I-2T-3W-2
B:ln	A6B9C-14G-6K21M11S-14T-4W-3
B:ln after	K-7M7
B:ln at	T8
B:ln blow	R8
B:ln com	R-4
B:ln divid	I2R-3
B:ln doe	K8
B:ln gain	I-3
B:ln has	K13R-5
B:ln in	B10
B:ln is	B8S18T-4
B:ln jacobian	R3
B:ln on	K7S6T5
B:ln x	B7K-16T-2
B:lnf	A-11B-4G-6K-8R48T9
B:lnf a	T3
B:lnf alway	R5
B:lnf com	R6T-2
B:lnf doe	I2R-3
B:lnf has	A-3R9
B:lnf is	R5T9
B:lon	G3
B:long	A4I-3R3
B:long as	A5
B:los	A-5B-6C-18G-2I-8M-6R-7S-10T-7W-4
B:los gradient	B5G3
B:lost	C9R9
B:loud	R4
B:lower	C-8K-11
B:lvert	I3R4
B:lvert f	I3R4
B:m	A31I-5R-12T-10W-6
B:m d	A15
B:m x	A4I-3R-7T-8W-7
B:magnitud	A-2I-3K-8R17T3
B:main	B5
B:main path	K-8
B:mak	A4C-8G-7I7K-8R-4T-5
B:mak a	A2
B:mak it	A-2
B:mak its	I-2R3
B:mak the	A-2I6R-3
B:many	I2
B:map	A3W-6
B:map from	A9
B:matric	A4R6W13
B:matrix	A2G18M13W6
B:matter	A-4G-3R11S6T-3W-2
B:matter for	B6R4S9
B:matter how	R5
B:may	S-6
B:me	A-3C-7G-3I-3T-2W-3
B:mean	I-5T2W6
B:mean a	W8
B:mean that	R5T2
B:mean the	I-3M7
B:measur	C-8
B:meet	K8R-2
B:memory	R-3S-6
B:mere	K15R-6
B:mlp	B9K8
B:mlp and	K10
B:model	A-3B-9C-7G-4I-4K-12R3T-3W-5
B:model the	R5
B:monday	T-2W-1
B:mor	A-5B-12G-7I-4K-19M-7S-10T-6W-5
B:mor stabl	I-3T-2W-1
B:most	A-2G-4K-8T-2W-4
B:mov	B21R-4
B:mov ln	B7
B:mov the	B-5R-3
B:mov to	B5
B:multip	M-6
B:multipli	C11G7M15
B:multipli by	C6G-4M8
B:multipli the	G-3M-6
B:multiplic	C14
B:must	K9T-3
B:must be	I3T-2
B:my	C10G-6I-3K-24W-2
B:my reason	C7
B:my recommend	B7
B:n	A-7C27I-6M8R-6T30W-4
B:n 1	T-5
B:n after	R6
B:n and	T3
B:n is	C6T8
B:n of	T2
B:n sublayer	C10R3T2
B:n such	T5
B:n tim	M6
B:n vector	A-2
B:near	C7I4
B:near zero	I3K8
B:need	A-4B-5C-7G-7K-10M-6R-10S-9T-3W4
B:need not	I5
B:need qknorm	G-3R-6
B:network	A-3C15K16R6
B:network both	A3
B:network has	A-4W-3
B:never	K15M9R-3S15
B:next	A-2T-2
B:no	B-11I-4K-11M-8R9S-17W-3
B:no identity	M-8
B:no matter	R5
B:nobody	T4
B:nois	K-8R3
B:non	K22M15T4
B:norm	B-14C9I-5K16M-15R3S33T-2W-1
B:norm are	K10
B:norm at	K8
B:norm in	C-9
B:norm is	B4R4
B:norm on	S26
B:norm over	K24S24
B:norm sqrt	R5
B:norm to	B-22R-3
B:normaliz	A-5C-6G-5I-5K-18M-11R-6S-14T6W-2
B:normaliz and	B8
B:normaliz in	T-3
B:normaliz is	S8
B:normaliz on	B4
B:normaliz so	T9
B:normaliz the	R16S-9T-4
B:normaliz what	K11S10
B:normaliz x	R-3
B:not	A-12B-8C-8G5I5K27M-22R10S11T-4
B:not be	A-3K10
B:not car	I3
B:not depend	R8
B:not grow	R-3T-5
B:not hav	R-6
B:not keep	K-10
B:not matter	R5
B:not normaliz	K-7
B:not on	K10S8
B:not the	S7
B:noth	A2C-8G8K35S-8T3W-1
B:noth is	T3
B:noth normaliz	T2
B:noth on	K10
B:now	B4K12
B:number	A-3T5
B:number of	C11T5
B:o	K12M11
B:of	A17B20G17I4K12M-7R-9T22W7
B:of a	C7
B:of attention	B8K10R-3
B:of bform	A3
B:of depth	T3
B:of designb	G-4
B:of each	B7C-7R4
B:of f	I14K-8T-6
B:of how	R3
B:of it	G-3M14S10
B:of its	W3
B:of jln	I3
B:of layer	C14K12
B:of ln	T8
B:of n	T9
B:of norm	R-3
B:of one	A7G5
B:of order	R3T8
B:of rms	T11
B:of siz	A-2
B:of sublayer	T5
B:of the	A8B10C-11G9I-3M-20T5
B:of them	C12T2
B:of thes	R6
B:of thos	G4R5
B:of unit	T7
B:of wf	I4R6
B:of x	A6B9T2
B:off	A-3B7C18G10K-18T2W-2
B:off designb	I3
B:off is	G-3K-10R-7T-2
B:off the	B15G3
B:off with	C11
B:offer	M10
B:often	K-12
B:ok	A5W2
B:on	A-6C-11I-3T3W-5
B:on f	B-8
B:on how	R3
B:on it	K18
B:on its	G-3R-5
B:on the	A-5B19I5M8R-3T10
B:onc	T4
B:one	A-5B8G12I10R17W2
B:one and	T8
B:one at	R-3T-3
B:one doe	K9
B:one i	G3
B:one is	G3R5
B:one lin	K-11
B:one matrix	W4
B:one plu	K11
B:one sentenc	C8M10
B:one term	K20
B:one to	K9W3
B:only	B30G-3I-6K41R7T-2W-3
B:only addition	K10
B:only ever	K8
B:only f	B9K10
B:only on	K9
B:only the	C6S15
B:open	C6
B:oper	K10
B:or	A5B6C6K-9R10T-3
B:or small	R4
B:order	B8S6T7W4
B:order 1	R3T8
B:original	C8W2
B:orthogonal	I-4T10
B:other	C7K-11R4T8
B:other hand	R3
B:other sid	T9
B:otherwiz	M6
B:our	B-7R-3W-2
B:out	B11G4R22T-2W6
B:out for	B12
B:out is	R17
B:out of	A5
B:out to	W4
B:output	A9B-6I-5K18M10R28W-3
B:output get	R-4
B:output has	G3
B:output is	R6S6W-3
B:output of	K11
B:output projection	K-7
B:outsid	K23R-9T-2
B:outsid of	K16
B:over	B-5C-13G-5S15T-5
B:over 192	C9
B:over all	T-3
B:over designa	S-9
B:over the	M8S23
B:own	A5B11I-5R11T8
B:pair	W8
B:parallel	S12
B:parameter	A-3C-7R-3T-2W-1
B:part	B11G6W8
B:part of	B11G3W2
B:pas	G7I12K-9M-9R5
B:pas through	K-8M-6
B:pass	B10K42M13S10
B:pass gradient	K12
B:pass the	K11
B:pass through	C-9M-7S12
B:past	G5
B:past the	G4
B:path	B-12G-13K-31M-10S-6
B:path for	K-9
B:pay	C6G3T4
B:peopl	R-4
B:per	M7S-7T5
B:per block	C7
B:per sublayer	M7R-2T2
B:per token	W2
B:perturb	G7I6
B:pick	R6
B:pick designb	K-8
B:pilot	A-3I-3T-3W-2
B:pip	B7S6
B:plain	I3K9T2
B:pleas	K-9
B:plu	B-4C9G17I-7K27M8R-8S-10T30W-3
B:plu 1	T3
B:plu 192	T5
B:plu a	K7
B:plu branch	K-11
B:plu correction	B-5
B:plu f	B5K15
B:plu jln	G17M9
B:plu n	A-5C7I-4R-3T26
B:plu sign	A3
B:plu sum	B8T6
B:plu x	B6T4
B:point	B6S21
B:post	M8
B:postform	B5K-8M-7S22
B:postform and	B5
B:postjac	G-4M-9S-7
B:postjac and	G-4
B:postjac so	G-3
B:power	C12
B:pre	B10S16
B:pre y	B4
B:preferabl	K-8
B:preform	B91C-7M-8S27
B:preform and	B10S9
B:preform is	B5
B:preform so	B4K13
B:prejac	K47
B:prenorm	A-11B22C-31G-36I-16K-16M-34R-17S-40T-15W-10
B:prenorm block	B8
B:prenorm doe	B-6R-3
B:prenorm giv	K16
B:prenorm has	B-13G-12K-16
B:prenorm is	I-4K-14
B:prenorm it	K10
B:prenorm keep	K-11
B:prenorm layer	K-8
B:prenorm let	K8
B:prenorm ln	B10K-12
B:prenorm model	B-6
B:prenorm mov	B6
B:prenorm network	K17
B:prenorm normaliz	B8K-10
B:prenorm one	B6
B:prenorm preform	B9S7
B:prenorm put	B12K-7S-8
B:prenorm the	B-20G-4K16R-2S-10
B:prenorm ther	K9
B:prenorm wher	B8
B:prenorm win	C-6
B:prenorm y	B6
B:prenorm you	B9
B:preserv	A5G3R-9T-2
B:preserv the	A6G4K-9R-9T-2
B:pric	C-6
B:pric is	I3
B:problem	I-3S7
B:prod	C9
B:product	C12G11K-8R3
B:product of	G4
B:product over	C-11
B:project	C8
B:projection	A-3K-7W2
B:property	C7
B:proportional	R7
B:proportional to	R8
B:pur	K15
B:purpos	K8
B:put	A7B11K7R15
B:put it	B11
B:put ln	B-5
B:putt	R-8T-3
B:q	C8
B:qknorm	A-5B-8C-15G-10I-18K-22M-9R-10S-11T-6W-5
B:qknorm is	I-4
B:qknorm it	I9
B:qknorm stay	I-3
B:question	K-11
B:r	A22K14W5
B:r to	A9
B:rais	C17
B:rais to	C15
B:ramp	B24
B:rat	A-3B-5G-3I-6K-9R-3T-3W-3
B:raw	R4
B:reach	K14M15
B:reach layer	K14M17
B:read	B-6
B:read off	T2
B:reason	A-4B-5I-3R-2S-7T-3W-2
B:reason is	C7G3
B:receiv	B6R3
B:recip	I3
B:recommend	A-7B-16C-7G-13I-12K-32R-12T-8W-7
B:recommend adopt	B-8
B:recommend design	B-4I-2K-12R-5W-1
B:recommend designb	A-6B-7G-11I-8K-13M7R-5S7T-6W-6
B:recommend is	B7
B:reduc	W6
B:regard	A-2
B:regardles	R5
B:regardles of	R5
B:remain	K8
B:remedy	B12I3K-12
B:remedy is	B5
B:remov	B-11R-4
B:remov it	B-7R-3
B:renormaliz	R8
B:repeat	C9K8
B:rescal	C7R-4S6T3
B:rescal and	C7
B:residual	A6G-3I-3K10T-8W-3
B:residual connection	A4
B:residual is	K8
B:residual stream	S7W-3
B:residual sum	A3
B:respect	K7
B:restor	B-6W1
B:restor the	W2
B:result	A7
B:return	B6
B:revers	B9
B:review	A-4W1
B:right	I10
B:ris	T2
B:rms	A-5C-7G-5R3T14
B:rms is	C-6
B:rms one	A-3I2R6T6
B:rms sqrt	T2
B:room	B19
B:root	T14
B:root of	T15
B:rough	T4
B:rout	G12K7
B:rout that	G12K7
B:row	A2
B:rul	B6S8
B:run	A-2G-3I-3K-12S-6T-3W-3
B:runn	K10
B:rvert	I3R4
B:s	R6
B:said	K-17R7
B:sam	A-16C12G-5K-10R19S6T-3W-2
B:sam in	K-8R2
B:sam length	A-2I-3R8
B:sam magnitud	R5
B:sam shap	A-8
B:sam siz	A-3R4
B:sav	B-5G-3T-2W-2
B:say	A-3B-10G-4I-4K-12S-7T-2W-1
B:say that	B-6K-9
B:scal	A-3B-9G-13I33K-10R6S-6T-5W-2
B:scal and	I11
B:scal of	I8R4
B:scal so	R-4
B:scal the	I3
B:second	A-3B-5C13M-6R3T2
B:second is	K7
B:second term	R5T2
B:see	A-3B-6G-4I-3K10R-7T-2W-2
B:see normaliz	B-5K7R-4
B:see the	B5K10
B:seed	A-5B-5C-10G-6I-5K-13M-8R-6S-7T-7W-4
B:seed 3	T-2
B:seen	K-9R-2
B:sens	A2
B:sensitiv	I14R-5
B:sensitiv to	I15R-5
B:sentenc	C8M10
B:sentenc designb	M10
B:separat	K26
B:set	I-2K9
B:settl	K-8
B:shap	A9R-7T-2
B:shap m	A4
B:shar	K9
B:short	G-7
B:shortcut	A-6B-11K-7M10R-4S28
B:shortcut and	S7
B:shortcut clean	K-19
B:shortcut is	K13
B:should	A-3G-3I-3R-3T-4W-3
B:should be	K9
B:shrink	W-1
B:sid	A4B25K24T9
B:sid branch	K11
B:sid of	A4
B:sign	A3
B:signal	G5
B:signal is	C9
B:simpl	A-4
B:sinc	B-16I2R-12W-2
B:sinc designa	M9
B:sinc it	B-7R-3
B:sinc ln	B-7K8
B:sinc noth	T2
B:sinc the	M-6R3S-7
B:sinc x	T2
B:sinc y	R-2
B:singl	R-6
B:sit	K-9
B:sit on	K-8
B:six layer	C-7
B:siz	A-17B-5G3K-10R28T5W-2
B:siz and	R8
B:siz goe	T2
B:siz of	A-3
B:siz so	R6
B:skip	C14G8K38R-4S-8T-3
B:skip connection	B5
B:skip is	K11T-2
B:slower	A-2B-5G-3I-4K-10R-6T-4W-2
B:small	A-4C7I3M-7R12T-4W-2
B:small and	R5
B:small f	R10
B:small output	G2R6
B:smaller	K-10W-2
B:so	B-30C-22G-15I28M-29T14W-4
B:so a	G9K-8R-7T-3
B:so an	I3
B:so designb	I3K-11
B:so doe	A2
B:so f	A-3I-3R6
B:so gradient	K8
B:so if	I3
B:so is	S10
B:so it	K26S8T5
B:so its	R12T-5
B:so no	I4R-6
B:so noth	T-2
B:so prenorm	G-5K-13
B:so that	A-2G-4R4T5
B:so the	A6B-4C-6G-7I15M-8S7T5
B:so y	I3T3
B:softmax	A-3K-16
B:solution	I-3
B:som	T-8
B:spe	K8
B:speak	R7T-4
B:spik	I-2
B:sqrt	A-6I-3R12T22W-4
B:sqrt 2	I3R6
B:sqrt d	A-2R8
B:sqrt n	T2W-3
B:sqrt x	A-5I-4R-3T23
B:squar	T8
B:squar root	T5
B:stability	T-2
B:stabl	A-4B-7G-3I-4K-12R-6T-4W-2
B:stack	C12
B:stall	I8
B:standard	G-2I5R4
B:standard devi	I5
B:start	B5G-4I23R-7T-3W-1
B:start is	I2
B:start scal	I3R4
B:stat	B8
B:stay	B-5C9G-2I-5R-12S-8T16W-1
B:stay at	T21
B:stay clean	K8
B:std	I18
B:step	A-4C-7G-5I7K-17S-7T-2W-2
B:step one	I3R3
B:still	C14G13M-8
B:still has	C11G4K-12
B:stop	A4B-9G-3K-13T-3
B:straight	B5K23
B:straight to	K15
B:stream	A-5I-3R-7S-6T20W-4
B:stream by	R5
B:stream doe	R-3T-4
B:stream grow	R5T-13
B:stream in	C-8
B:stream is	C10T14
B:stream of	G9
B:stream sqrt	T-2W-3
B:strong	I-3K-8R6T-3
B:sublayer	A2B16C19G15I-10K-17R11S-8T11W-3
B:sublayer add	K-9T6
B:sublayer and	B5C-7R-3
B:sublayer are	A4
B:sublayer cannot	R12
B:sublayer input	S-6
B:sublayer is	C12
B:sublayer of	T2
B:sublayer the	C12
B:sublayer then	B11
B:sublayer with	T-4
B:such	B-4C-10K11T4
B:suggest	R-4
B:suggest that	R-4
B:sum	A10B11C13M14S-11T10W2
B:sum bform	T5
B:sum fln	B8
B:sum in	T-3
B:sum is	A5B6
B:sum lnf	T5
B:sum of	B-4M8R-3S9T2
B:sum so	T5
B:sum sumform	B-6S-9
B:sum that	T3
B:sum with	A2
B:sumform	A5B-6G-3I6
B:summ	K9
B:summand	K20T6
B:summand is	K8
B:summand of	T5
B:surviv	K15
B:tak	A4T2
B:tak it	K7
B:tak m	A3R-5
B:taken	K14M10R7
B:tell	A5
B:tell you	A5
B:ten	I8
B:ten tim	I3
B:tenth	R3
B:term	B4C-12K24M-12R3T7
B:term as	R9
B:term has	T2
B:term i	C9K12
B:term is	K8
B:than	G-3K-10R3S-12W-2
B:that	B-25G17I-11K-11M-16R4S-25T-9W-3
B:that a	A4G5R6
B:that designb	G-3K-7T-12
B:that f	B11T8
B:that in	I2
B:that is	I-3R-9T2
B:that lnf	R8
B:that no	G12
B:that noth	A5
B:that of	G-3
B:that pass	C10
B:that path	K15
B:that prenorm	B-27G-7I-3K-32
B:that the	A3B-12C6G-3R-3
B:that was	K-8
B:that x	A-2
B:the	A-29B4G-7I-20K32M-50R-9S-32T-5W-8
B:the 1	I3
B:the activ	K-8R-3W2
B:the add	C-6S6T-3
B:the addition	A16B9R8
B:the alternativ	K9S11
B:the argument	B5K12
B:the backward	K-13
B:the bar	G10
B:the block	K23
B:the branch	A-6B-16I5K-11R24
B:the chain	B6S8
B:the corridor	B5K10
B:the data	M8
B:the depth	K7
B:the derivativ	B5G8K12R-3T8
B:the door	B6K10
B:the embedd	G-2
B:the entranc	B14
B:the f	B6K11S8
B:the factor	I6
B:the feedforward	W6
B:the ffn	A5W18
B:the final	B-7
B:the first	B-4C16G12I3K10M7R-3T6
B:the fix	I-5K-11
B:the follow	K-8
B:the formula	R-3
B:the forward	I13R12T8
B:the gain	G3I-5T-4W-2
B:the gradient	B-10C-15G40K12M-17S8W-2
B:the ground	R-4
B:the highway	K18
B:the i	G21K15
B:the identity	C14I4K20M8S7
B:the incom	G3
B:the init	I13
B:the initial	I15
B:the initializ	I3
B:the input	A2B-8C-7K-11R-7
B:the jacobian	G6M8R-8
B:the last	G5K16T5
B:the layer	K16
B:the layernorm	K-15S-6
B:the literatur	B-5
B:the ln	B9K23
B:the lon	G3
B:the los	G5I-3K21R-5
B:the main	B6
B:the mlp	B7K9
B:the model	R5
B:the mor	R5
B:the network	A-5C10R7
B:the norm	B-21C10I2R-2
B:the normaliz	S-11
B:the number	C15T5
B:the one	K-15W3
B:the only	A3K8
B:the original	C8W2
B:the other	R3T8
B:the output	A5W-3
B:the path	B-8
B:the plu	A6W-3
B:the product	R3
B:the remedy	B12K-12
B:the residual	K15
B:the result	A8
B:the right	I9
B:the rms	R-3
B:the root	T9
B:the sam	A-16C14G-3R21S8T-2
B:the scal	I5
B:the second	A-3C16G3R4T3
B:the shap	A6R-4
B:the shortcut	A-6B-10K-17M6R-4S25
B:the sid	B22K25
B:the signal	C11
B:the siz	A-3
B:the skip	K19R-4S-8T-3
B:the slower	T-2
B:the softmax	A-3K-15
B:the squar	T6
B:the standard	R-3
B:the start	B9I9
B:the stream	A-4B5G-5R-5S-10T19W-1
B:the sublayer	B14C-6K-20R5S-8
B:the sum	A6C-6G-2K-11R5S-10T4
B:the term	I2
B:the thing	T5
B:the token	B-8
B:the top	K14
B:the total	K-10T6
B:the trad	I-4K-8R3T-3
B:the trunk	K10
B:the two	A3K-13R-4
B:the updat	K12R5
B:the upstream	K8
B:the usual	I11R6
B:the varianc	T2
B:the way	W2
B:the weight	I5
B:the width	A-4W16
B:the x	B7
B:their	A4B5
B:them	B-7C14G-3K8R-3W4
B:then	B8C-12G-3K-10M-6R-12S-8W-1
B:then add	B10
B:then the	B10
B:ther	A-12B-11C-17G-3K21R-10W2
B:ther and	A-9W3
B:ther is	B-7R-3
B:ther the	I5
B:therefor	C-7G-4I-3T-2
B:thes	R5T-3
B:they	A-2B11I-3K-9
B:they are	A-5B8
B:thi	G-6K-12M-13R-11S-13T-9W-9
B:thi 1	I5
B:thi is	G5I3W-2
B:thing	B-5I15K12T4
B:thing that	K12
B:think	S8T-9
B:think it	B4S9T-8
B:third	B-6
B:thos	I-3M8R8
B:through	G12T2W2
B:through a	B5C-9K9S13
B:through jln	M-9
B:through the	G5K-11
B:throughput	C-9
B:throw	R4
B:throw away	R4
B:thu	R5T3
B:tim	A3C16I6K-9M10T4
B:tim and	C12
B:tim in	C6
B:tim the	R4
B:tiny	R-3
B:to	A-11G11I10M-17R9S-18T-16
B:to 1	A-3
B:to a	I-3
B:to be	A-5K-12R3W-1
B:to bottom	G4
B:to d	A-4R-3T-3W3
B:to designb	R7
B:to dh	A2R-3T-3W8
B:to end	K8
B:to every	K8
B:to f	R9
B:to go	W2
B:to hav	T-2
B:to initializ	I12R-5
B:to it	R5
B:to its	K10
B:to layer	G4K12
B:to mak	B5
B:to one	R3
B:to prenorm	B-6
B:to r	W5
B:to speak	R6T-2
B:to the	A-2B12C7G6I10M-8R-4T-6
B:to what	B8
B:to x	A8K-10T2
B:to zero	K7
B:together	S8
B:together with	S9
B:token	B-11K-9R-4
B:too	B-5I11K-10R-3
B:too larg	I3
B:top	G4K21
B:top to	G4
B:total	K-16T5
B:touch	K22
B:trad	A-2B-6G11K-13W-2
B:trad off	A-2B-6G11K-13W-2
B:train	A-3I-5K-14R-3T-4W-2
B:trunk	K15
B:turn	T5
B:two	A6I-3K-31R-9T-2W2
B:two matric	A5W3
B:unalter	K11
B:uncorrelat	T2
B:undamp	G13
B:under	C7G12
B:under designb	G11K9
B:unit	A-3G-3I5R7T8
B:unit rms	T-3
B:unit scal	R-4
B:unit siz	I5R5T2
B:unit varianc	R5T5
B:unnormaliz	K-11
B:unscal	K23R-2
B:untouch	B6
B:up	A3G-5K11M-6R3S-7W6
B:up and	W7
B:up in	I3
B:up lik	I-2T2
B:up to	R4W-1
B:up with	A10
B:updat	B-7T-2
B:updat and	K16
B:upstream	K10
B:upstream gradient	K10
B:us	A7G-3I-5T-2W-1
B:use	A-4B6C-7G-3K-9R-4S-7T-5W2
B:used	R-4S7
B:usual	I12R5T-2W-4
B:valu	A-3I3
B:valu and	A-3
B:vanish	G-4I-3
B:vanish gradient	I-3
B:varianc	R2T10
B:varianc of	T2
B:varianc one	T7
B:varianc so	I3T5
B:vector	A-5B7R-4T9
B:vector of	A-4R-4T7
B:verbatim	K13
B:volum	R10
B:w	K26M11
B:walk	K13
B:want	G-4K-14R5
B:want to	G-6K-14R3
B:warmup	A-3B-6G-3I-3K-9T-3W-3
B:was	A-3G-3K-17T-2W-2
B:was not	K-10
B:watch	I16
B:way	B6C-6W1
B:we	A-3B-5C-13G-11I-6K-20M-11R-8S-20T-5W-8
B:we accept	A-2
B:we can	K-7
B:we pay	T2
B:we recommend	S-6
B:we should	T-3
B:weak	I-4R6T-3
B:weigh	R5
B:weight	A-2G-7I30K-8R-5W-2
B:weight of	I4
B:weight so	I4
B:well	A6B-7G-4I2K-18R-4S-7T-3
B:well scal	R-4
B:well so	T-2
B:went	A5
B:wer	A4I8
B:wf	A-8I21R8T-4W10
B:wf and	I3R5
B:wf at	I10
B:wh	A-8T-3W12
B:wh and	A-4W3
B:what	A6B5C14G10I-5R12W-4
B:what designb	G14
B:what i	K-10
B:what is	C13R2
B:what mak	A3
B:what the	K8R2
B:what they	B9
B:what we	T2
B:what you	M7
B:whatever	A-2C12I-3R21T-4
B:whatever com	M7R6
B:whatever f	R6
B:whatever the	R4
B:when	A-5B-5G6R3S-6T5
B:when f	I-3
B:when the	T7
B:wher	G5K10M16R-3T-2
B:wher jln	M7
B:wher only	B6
B:wher the	G3
B:whether	R5
B:whether f	R5
B:which	C-7G9I-3K-21S-15T-4W-2
B:which is	K-12R-10T-2
B:which mak	A6R-5
B:which mean	R6
B:which the	K9
B:whichever	I10M7
B:whisper	R4
B:why	A-2B-5I4K-7T-2W-2
B:why designb	G3I9
B:why it	I-4
B:why the	A4
B:wid	A3
B:width	A-6W18
B:width and	W5
B:will	G-8K-12T-12
B:with	A15B13C15I7M7R7T6W-10
B:with 12	T-3
B:with 96	T-4
B:with a	M6R5
B:with depth	C7R-4
B:with each	C14T4
B:with f	R-3
B:with i	G3
B:with it	I-3S12
B:with jln	I3
B:with ln	B7M10R6
B:with n	A-2T8
B:with qknorm	I-4
B:with small	G2
B:with that	I3R4
B:with the	A4K-11S11T7
B:with x	A12I5
B:without	B-5G6I9
B:without any	G6
B:without qknorm	I6
B:wo	A8I11R6T-6
B:wo and	I4
B:wo is	R3
B:work	A4R-5W-2
B:wors	C8
B:would	A-3B-11C-7G-7I-6K-23R-5T-3W-4
B:would be	A-3K-8
B:would need	A3I-2W-2
B:writ	G-6R-2
B:wrong	A2K-13R-5
B:wrongjac	C-7M13
B:wrot	G-3K-17
B:x	A24B14C-20G-4I5K32M-21R-8T27W2
B:x 0	A-5G-6I-3T12
B:x and	G-3I-2T3
B:x as	G3
B:x befor	A9
B:x by	I4
B:x d	A6I-3R-7T-8W4
B:x dh	A-6W6
B:x has	B5K14
B:x in	M7R3T2
B:x insid	I5
B:x iplu	C-8T5
B:x is	A6B5I-3K25R9T5
B:x itself	K8
B:x outsid	R-9T-2
B:x plu	A-2G4M-7R-5T39
B:x preform	B7K-23
B:x so	I5R-2
B:x that	B11T2
B:x the	B5K-15R-4T2
B:x to	B5R3
B:x was	R3
B:x x	B7T4
B:xiong	B-7S-9
B:xiong et	B-7S-9
B:y	A-5B15C-8I7M-10R-4S-10T13
B:y bform	A-4B-11I5R-4S-9T7
B:y is	B6I4
B:y preform	B27S-6
B:y x	M-6T8
B:yes	W2
B:yield	M17
B:you	B6C-11I5M10R-5S-7T-3W-3
B:you hav	I5M7
B:you need	I5
B:you put	S-7
B:you that	A5K11
B:z	B6K-8
B:zero	K12
a	A-32B-19C9I-20K-11R-16S15T-24W-20
a 1	R7
a 100	C12
a 12	C11
a bad	G-3I4
a bar	B6C13K15M7
a bigger	W-2
a block	G3R7
a branch	G3R3
a careful	I5
a chain	M10
a clean	G-6K-19
a colleagu	R-3
a composition	C8S-11
a consequenc	G-5
a constant	M-10
a copy	B11
a deep	M-14
a derivativ	M-6
a different	A-2S-8
a direct	B7G3
a factor	R3S-7
a filter	K8
a fix	A-2G-4I-5T-3W-1
a gain	R-4
a good	G3
a gradient	G19K-8M11
a hundr	B-6C11G-5I5K-13M-7S-6T-2
a jln	C11
a larg	R-4
a larger	S-10T2W-2
a lat	R6
a layer	M9R15
a layernorm	S26
a left	M8
a ln	K-8S20
a long	C9
a lot	C-13
a matrix	C9M31W1
a mild	C8M9
a nonlinearity	A-3M17W-5
a norm	B8C21K36S26
a normaliz	B17M-8S23
a null	M7
a one	K-9
a path	G4K10
a perturb	G7
a plain	K28
a poor	I4S-6
a postnorm	C-7M9S-9
a prenorm	B11
a problem	M-8
a product	C10G4M13W7
a projection	A-5M12
a pur	K10
a rescal	R8
a residual	A6K-13W-1
a resnet	A-2
a rout	G17
a row	C28
a scal	M8
a second	W6
a separat	K16
a seriou	C-7
a sever	C6
a shortcut	K9M7
a signal	G3
a singl	C13W-4
a skip	K15S7
a small	I5M6W-1
a stack	C12
a stream	G8T13
a strong	T-2
a sublayer	I-5R8T-2W-2
a sum	B11T3
a tenth	R3
a term	K14M-10
a third	B-6
a token	S14W3
a toll	S13
a trad	I-2R-3W-4
a vector	A10R12T6W-4
a way	G4M-6
a weak	I-3R3T-2
a would	M9
about	B-7C6G-9K-13M-15R-6S-19T16W-3
about 1	C14I6R-4T2
about 14	R-2T2
about 2	C8
about sqrt	R-3T4
about the	I-3S-9
abov	C24G5K-13M35S13
abov it	C7
abov the	S14
accept	A-3I-2R9T-2W2
accept thi	A-2W-1
accord	T-4
accord to	T-4
account	C9
accumulat	C35M9R-4S18T7
accumulat with	T6
acros	B-7C12S-6
acros many	S-8
acros the	C9S6
act	A-7B14G-3I-4R-3S14T-2W12
act in	A-3W2
act lik	R-2
act on	B16K-9M9S10
act ther	W11
activ	A-4B-11C-22I-6K-18M-14R-10T-4W-4
activ are	W-2
activ bound	G9
activ in	T-2
adam	A-3B-7C-10G-3I-7K-8M-9R-7S-8T-5W-4
adam second	C-7I-3
add	A42B18G-7I-14M-11S26T-2
add a	A-2W1
add after	K11S-17
add as	A-2B9
add at	A-3
add f	A18W4
add is	A3
add it	A14
add its	T3
add norm	S11
add on	B10K11
add so	M9R10S14
add the	A4B7K-10T5
add them	A12W1
add then	K-12S11
add to	A7B-13I-3R-6T-9W-5
add up	R-2W-2
addition	A20B10C10I-5K37M6R10S13W-10
addition and	A4B13
addition in	K9
addition is	A9W-9
addition on	K10
addition so	R6
addition to	S12
additional	C12W-1
additional layer	C14
additiv	B18G9K23
additiv identity	B6G3
adopt	B-8
adviz against	S6
after	A9B-28C21I-7K-18M15R-4S64T-5
after 192	C7
after a	C-12
after add	B5M9S37
after another	A-3
after each	B-5M7S18
after every	S9T-3
after f	S-6
after layer	C-12
after ln	A8S-6
after many	C11
after n	C11R3T6
after normaliz	K10
after the	A-2B-12G5K-12R-3S23T-2W2
after wh	W5
after x	S9
afterward	A-8C-7K10S8
again	B5C23G-3I-4K18T10W8
again and	A-5C15S8T7
again d	A-3
against	A-4B7K-13M-9R13S6W-2
against designb	R10
agre	A20T3W-4
agre in	A8
agre with	T5
ahead	S-10
ahead of	S-9
al	A-8B12G-6I-6K-9R-7S32T-8W-7
all	A-7B-20C24G12I-8K8M39R-8T-10W-10
all 192	G10I3M22T-2
all n	G8
all of	B-4C20M25S7
all the	A3K15S-9
all you	B-6S8W-1
allow	A3W2
almost	R3
alon	A-5K12M-9S-12T-2W-4
alon could	W-2
along	A-11B11K29
along it	K16
along the	A-11C7M6
along which	K7
already	I7S-10
also	A-2B-6C-9G3K-15T-4W-5
also mak	I4
also the	G3I-3T-2
alter	I6K29S25
alternativ	K9S11
alway	A-10B-15C-17I-7M37R12T-4W-2
alway has	R3
among	A-2B-7W4
amplifi	I3R14
amplitud	R13
an	A-10B9C-6G-17I-6K20R5S-25T-4W1
an additiv	B8K14
an ear	M6R6
an error	C9M6
an executiv	S6
an extra	A5
an i	G3
an identity	A-6B6C-7G-9K-22M-15S-16
an idl	R2
an m	A7W-2
an unobstruct	K9
analysi	B13
and	A-5B-13C-7G-44I-45K-19M-21R-37S-59T-21W-6
and 96	C8
and a	A-7B-13C-19K-7M-10R-9S-7T-5W-3
and add	B15
and after	G4
and again	C7S8T8
and all	S7
and an	W-1
and at	B6I3
and backward	K16M-7
and bf	W-7
and bform	A5
and bia	W-1
and both	S-6W-2
and branch	I3M11S19
and ca	A-3
and can	A7W-2
and com	W-4
and could	A9M9W10
and d	A20
and designa	T-2
and designb	G-6T7
and doe	I3
and drop	B7
and dropout	W-4
and each	C8T4
and every	M12
and f	A-18B-10T-4W-5
and ffn	A8W-10
and fix	I-3
and for	C9G-3R4
and giv	K-10
and gradient	K13
and has	K-12
and henc	A9W9
and i	A-2C-11M6W-2
and in	I5M-12R-4S-7
and it	A8I-6K-15M6R-4T-3W-1
and its	A-3B21G-3I-3M-10R3T2W4
and jf	I5K11
and jln	I5M10
and keep	B-8K-11
and leav	K15W14
and let	K9
and llama	B-11
and ln	A2I5R-5S-8
and lnf	I3
and m	W4
and may	A6
and mlp	B5
and n	T3
and need	A-5W4
and never	M8
and no	M7S6
and non	M9T6
and normaliz	B-4K-13
and not	A9B9R5W3
and noth	R8T5
and of	B6K10
and one	A-7M-6T-2W9
and only	A-2C8G6R5
and output	A5
and over	C7
and prenorm	B-9S-9
and project	A4
and put	B7K9S-7
and return	A2W5
and scal	R5
and shrink	I4W3
and sinc	I6M7W2
and so	A7B13C9G9I-3K-15M10R-3S19T-5W-5
and stay	B7
and still	K8
and that	A3B-6C14I-3K8M-17R-4T-3W7
and the	A-21B13C52G-8I-4K36M9S20T7W2
and their	W-6
and then	B-9W-4
and ther	C16M17
and therefor	A-2W-1
and they	W-1
and thi	A2G7I-4M19W-1
and to	B8W2
and varianc	M-7
and we	A3K-10M-10R-2T-2
and wf	A-14B-4G-3I9R-4T-3W5
and wh	A-4
and what	B5S8
and when	K10R7
and which	B-6
and with	C18R-2T3
and wo	R6
and x	A4K23R-6T-4W-5
and y	B9G3M7
and you	C12M-13S-10W2
another	A-3B5S9T3W3
another is	T4
answer	A-5B-11C-14G-4I-5K-15M-10R-5S-7T-4W-4
any	B5C6I-6K35T-3W-2
any cas	R4
any depth	R-3
any f	R4
any factor	B18K16M-6
any matrix	G6
any normaliz	B-5K10
any number	C-9
anyth	A-3K19W-1
anyway	B-4R-3
app	B10S11W5
app it	S12
app the	B4
appear	M19
appli	A-11B-19C17I-4R-5S17T-5W4
appli after	B-6
appli and	W2
appli it	B-6S10
appli on	S6
appli onc	M7
appli the	B-5C11
appli to	B5I-3K10R-3S-10T-4W-4
apply	B6
architectur	I-4W-2
are	A14B-8C-17G-15I-17K-27M-24R-17S-21T-13W-37
are both	A12R-5W-4
are compos	C12M7
are concatenat	A-4
are drawn	I4
are given	B9
are in	A-2B-5
are initializ	I4
are layer	C6
are m	W-3
are mor	W-1
are multipli	G-6
are not	C7
are the	A-3G-4I-3K-10R-3T-3W3
are ther	W-7
are used	W-2
argu	C-13G-5M-8T-11
argu for	S6
argument	A11B22K18S7
argument and	A2K-11
argument for	M10
argument is	C6
argument of	B12K14
around	A-2C12K45M21R8
around f	R8
around the	K10M24
arrangement	B8S24
array	A10R-4
arriv	A-2B8C10K17T4
arriv at	T5
as	A15B-19R12S8T-16W-9
as 1	B6I-2R7
as a	C8G-5
as block	C8
as each	A6
as f	A8I6R-5
as for	G3W1
as in	A-3B-9C-8G-6M-12W-1
as is	K12S13
as it	A4B8C-9R-7S-9
as its	A2B-5S9
as larg	R3
as layer	C7R4
as ln	K7R-4
as long	A5
as many	I3
as one	C9I4
as sqrt	A-2T6
as the	A-3C6W-4
as ther	C10
as they	A13
as to	G18R8
as well	I3K-10M13S8T-2
as x	A-6I-3W-1
as y	B5T-7
ask	A-5B-5G-3I-5R-4S-7T-4
ask about	W2
ask for	A2
ask me	W-3
ask why	W2
at	A-16B19G-6I16K-22S23T16W-3
at 1	K-8T22
at 2	M9
at 96	C-7I-3R2W-2
at a	C-7I6S-7
at all	A-5B-6G-3K8T-2W-2
at any	C-7R-3
at d	W4
at depth	C-10
at each	C22G4M30S21
at every	C12G-3M-13R-3S12T-3
at f	I-3R8T7
at init	I3
at initializ	C7G-3I10R3
at layer	T2
at least	G5
at onc	I3
at sqrt	T7
at step	A-2I13
at that	A-4
at the	B33C21G2I4K-13R-4S15T-4W-2
at unit	T-3
at which	A7I8
at width	W4
attach	W-3
attention	A43B42C-30G-7I-7K-21M-24R-18S-16T-6W-56
attention and	A15B57C-9K12W-15
attention has	A-13W-2
attention is	B-9R-4S8W-1
attention or	B16S-13
attention output	A19W-2
attention return	A7W-5
attention see	B-7R-4
attention tak	A7
attention to	B-13R-3
attenu	M8
attenuat	G3R4
audienc	S6
autograd	M8
averag	A-3K-7T-4
avoid	B-4C8K19M36S11
avoid it	K14M14
avoid the	C10M22
away	C12R13T-2
away the	R8T-2
axi	A-12
b	A-7B8G-6I-4R-4T-4W1
back	A16C7I-6K30M60R-5S11W46
back at	A9W6
back down	W4
back from	M14
back in	A3
back into	W11
back the	A4C11K11
back to	A-15R-3T2W21
back what	A14W-5
backbon	S10
backprop	M11
backpropag	C11G7M11
backpropag through	G3
backward	B-10C-14G6I4K-10M70R-3S9
backward pas	C12G-4K-7M13
backward signal	C-13M11S9
bad	A-2B-8G-3I2K-9W-3
bad data	C-7
balanc	C-11I6T-2
bar	B5C9G15K32
bar i	C13G10M6
bar identity	G3
bar x	G3
bas	S10
batch	A-5B-30C-16G-4I-5K-13M-13R-10S-22T-5W-5
batch norm	B-13R-3W-1
batch normaliz	S-8
batch siz	T-2W-2
be	A11B-24C-16G-17I-13K-10R-17S-34T-13W-2
be a	C13T-2W-2
be add	A5I-4R-5T-4
be appli	W6
be chosen	R4
be dropp	A-2W-6
be form	W-2
be found	I3K13
be fus	K-8
be m	A24W-2
be preferr	M8
be summ	A21W5
be the	A-4B-11G-3K-9
be used	I5R-4
be wrong	A-3
becaus	A2B-43C-6I-12K-22M-7R-7S-10T-16W-6
becaus addition	A-6K10
becaus attention	A6
becaus each	A11C11
becaus every	A3
becaus gradient	G-3
becaus it	B-7K-11S-7W-2
becaus its	K-8
becaus jln	R-4
becaus ln	B-5M10S22T-2
becaus lnf	R4
becaus of	A4
becaus one	A-4T-2W-6
becaus postform	T-3
becaus that	A9W-3
becaus the	A-2B-6K-8T-4W9
becaus ther	K10W-5
becom	I-3T-2W6
becom a	C-7
been	B-9C7K-12R13S16T-2W-2
been add	B-4S-9
befor	A2B8C-21G12I-6K-9M19S-18
befor attention	A-3B-7
befor f	A11B11R-5
befor it	C-7M14R11S-7W1
befor or	A9
befor pass	M16
befor sublayer	B11K9
befor the	A-4C-6G5M6T5W2
began	A7
begin	G3I3R4
begin with	G4
beginn and	I3
behav	R7
behav lik	R7
behaviour	R-2
behind	B7G2K-9S17
behind the	B7S14
being	A28B-5M9S12T6
being normaliz	S8
being of	A15
believ	B6G-3
believ that	G-2
belong	T-3
belong to	T-3
below	C14G4K11
besid	C7S14
better	A-6B-9C-17G-18I-12K-28M-17R-9S-15T-7W-6
better gradient	G-7
between	A9G-3I4K23T3W9
between the	C11T5
between them	W-3
bf	A-6G-3I-3R-3T-2W2
bf 16	W-1
bform	B-23G-6M-6R-12S-13T15W-4
bform add	T-6
bform and	T10
bform has	R-2
bform is	B-6T-2
bform one	G3T2
bform the	R7T2
bh	A-6R-3
bh wf	A-5W10
bia	A-2C-10I-3T-3W-6
big	A-2I-5R10
bigger	A-2I-4T8W-3
bit	K15S-10
bit of	K12
bjac	G73I-3K51M-18R-8T-4
bjac and	G4I4M-10T-2
bjac for	G6
bjac has	M-6R-6
bjac is	G3
bjac so	G12
bjac the	G5
bjac wher	G3
bjac with	G-5
block	A-6B12C45G8I3K14M-19W-4
block 1	K8
block and	B5C8
block are	M7
block end	M9
block has	G4
block input	B12
block is	C10G3I3
block of	M-9
block so	C7M-15
block that	K12
block the	C10G-6
block ther	K11
block to	I3
block x	S8
block you	C11
blow	C6R9W2
blow up	I-3W2
booth	B5M9S9
both	A49B-13C-12G-11I-10K-20M-11R-17S-15T-11W-27
both are	A-5
both cas	A9R3
both design	A-15C-6G-3K-17M-9R-3S-12T-2W-2
both f	A5
both hav	A-5K-8W-3
both m	A5R-5
both map	W-9
both operand	A15
both sid	A3K12
both sublayer	A28
both the	C11K-9M13R-3
bottom	C17G12K15M-8S20
bottom is	G5
bottom layer	C11
bottom to	K9
bound	B-6C16G4K-17M-6R-7T3
bound the	K-11
box	B7M7S13
bracket	G9I3K8M16S9
bracket and	I4M9
branch	A-13B29C-11G-9I9K9M-14R49S-20W-3
branch add	T3
branch ahead	S-9
branch alon	S-6
branch and	A-2R-4T-2
branch are	R6T5
branch at	I3
branch befor	B-5S-9
branch gradient	I9R7
branch input	B5
branch is	R-4T8
branch only	K13
branch output	B-5M10R14
branch so	G-3K-7
branch the	B13
branch to	I-4R24
branch with	G3
bring	A-11I3R3W11
bring it	A-6W6
bring the	W1
bring them	W4
broadcast	A-39B-5S-7W-5
broadcast tak	A-17W-3
broken	C-7
brought	R4T2
budget	W-2
bug	T-2
buy	G14
by	A13C-8G6I30K19M55R20S-14T-10W6
by 1	C-17G-3T-3
by 192	C7
by a	B-6G6I4R-3S-15
by add	K19T6
by any	K9
by anyth	K14
by broadcast	A-4
by contrast	B4
by d	A10R-5T2W-2
by depth	C18
by element	A3W-1
by entry	A6W-1
by f	R-4
by it	I30
by its	C-21I-3
by jln	G-5I-3M8
by lett	B5
by ln	C-6G5K15R6
by normaliz	K-16R-3
by one	K-7
by ten	I5
by that	G7M14
by the	A-5B-19G-4I13K-16M40R6S10T-2W-11
by wf	A10W24
by wh	A10W28
bypas	K9
bypas is	B4K10
bypass the	K8
c	A-6G-4I-3M6R8T5W-5
c i	T7
ca	A-7C-7I4K-11R13T6W2
ca not	A-7C-7I4K-11R13T6W2
call	K-19
cam	M19S-7
cam through	M9
can	A28B-15C-13G-10I-15R-18S-24T-14W-10
can add	A14W2
can be	A5C-6G-3I-8R-8S-9T-4W-2
can do	A10
can go	B5G-8K8M-6
can tell	A5
cancel	I7R4T-4
candidat	K-12
cannot	A-10B-5I-10K-16M8R20T-3
cannot be	A-4K-7
cannot mak	I-4R4W-1
cannot say	R6
car	A-22B-6T-2W-5
car of	A-20W-4
carri	A4C24K70M-7R7S13
carri along	K11S6
carri over	C-8
carri the	A5G3K14W1
carry	K17M9
cas	A8I-2M10R6
caus	C-9M7
caus by	M7
centr	R-6
chain	C15G6M18
chain of	B4K14
chain rul	C-14G6K-9M14
chang	A-3B21C-11G-9I-9K-18R6S-9T-5
chang by	C9M17
chang in	R7
chang the	I-4M7R5T-2W7
chang to	B5
cheaper	T-2W-1
check	A9I-3K-7W-2
check the	A4
checkpoint	A-2G-7I-2K-9T-3W-2
choic	G-5I3S-10T-2W-2
choos	A-3B-14G-5I-5R5T6W-5
choos designb	B-10G-2I-3R-3W-2
chosen	I5R3
cit	B-5T-2W-2
claim	G-4M-13R-9
claim that	G-4M-13R-8
clean	A-7B-15C-8G-12I-3K-44M-6R-3S-16T-5W-4
clean becaus	B-7
clean gradient	G-6K-19S-6
clean identity	B5
clean in	A-3
clean shortcut	M-6S-8
clear	T-2
clip	G-3I-3R-3T-2W-2
clipp	G-4I-3K-8M-6T-2W-1
clos	G3I7T7W8
clos to	G-3I7
cod	A-5K-15S8W-2
cod bas	S-6
coefficient	C10G3K16
coefficient one	K17
collaps	W-6
colleagu	A-5G-5M-10R-3
collect	T3
column	A11W9
column and	A-3W4
com	A4C-17I-7K16M17R3S14T-6W10
com after	B-5M-6
com back	C-10M23S-9W-2
com befor	B-6R-8
com down	C8M9W6
com first	B7
com out	A6B11R13T-3W2
committe	W-1
common	A5
compar	W-1
component	M10
compos	C38K-11
composition	C34S-14
composition of	C23S-11
compound	A-2B-6C-17G-6I-3K-12M-16R-3S-16T-4W-2
compound over	C-19
compound with	C-15M-7S-6
comput	B-13I-3K-12R4
comput the	M8
comput x	B-8
concaten	A-3
concatenat	A-18W-3
concatenat h	W-1
concern	I6
condition	A6W-2
condition for	A6W-1
connection	A-6B-6C-17G-5K-17M-21S-11T-4W-3
connection and	A-3S-6
connection end	B5S7
connection help	W-1
connection is	K-7M-7
consequenc	C9G-5M8
consequent	C-7M16
consequent the	M8
consider	A-4B-5G-3I-3R-3S-21T-2W-3
consider eigenvalu	W-2
consist	K9
constant	A-3B-5M-13R17S-6T-4W-2
contain	B15G18I4K60M17R-3
contain a	M14
contain i	B19K31M-6
contain the	G9
continu	C14
contract	A8W7
contract them	W2
contraction	A-2C11W8
contrast	C14
contribut	C-6K14M23T-2
contribut its	M16
contribution	C10I-5K10M8R19S13T7W-1
contribution is	R3
controll	C-7
convolution	B-9S-7
coordinat	A-2T3W7
copi	C10
copi of	C9
copy	B33G3S-15
copy of	B16S-12
copy that	B17
correct	S-10
correction	B-9C-6K9S13
corridor	B5K13
corridor is	B5K8
cost	A-10B-9C-11I-8K-28M-17R-5S-16T-8W-8
cost of	G7
could	B-9C-8G-3I-3K-16M7R-3T-11W-5
could be	A-3W-13
could not	A4M7W9
count	B-5C-6G-3W-3
cros	M9
curv	I-3K-9
cut	C9K8R5S7
d	A59B-25G-27I-28K-11R-29S-22T-14W45
d after	W2
d again	A5W4
d and	A25S-8T-3W-21
d as	A9
d attention	A7
d by	W10
d column	A12W5
d com	W7
d d	A-9R-3W-2
d dh	T-5W5
d for	A2
d h	A2W-3
d henc	W2
d in	A6W-2
d jln	I-3M-13R-4T-2W-1
d lik	W-2
d matrix	A9W-8
d number	A-2W4
d out	W2
d shap	A14
d so	A8T-2W13
d the	A23W-2
d tim	A2W17
d to	A5B-5G-4I-5M12R-10T-5W21
d which	A12R-5W-3
d with	T2W2
d wo	A8
d x	A-56B-5G-3I-5K-7R-5T-5W-5
damp	C14
data	A-3B-7C-19G-4I-3K-15R-2S-7T-3W-2
deal	I6M-6
decay	I4T-2W-2
decid	A-3B11I3R-2T-2W-2
decid whether	I3
decision	I-3T-2W-2
deep	A-6B-9C-16G-9I-6M-30R-7S-12T-8W-6
deep model	C-9G-2M-16S-10T-2
deep net	C-8S10
deep network	A-3C-22G-3M-8T-3W-2
deep stack	C14
deeper	C29
deeper the	C7
deepnorm	I6
defin	A18I-2W-1
delet	B5S10
delet the	B5S10
deliver	G3
demand	A6
demand equal	A-3
denominator	I8
depend	B-9G-7I17S-9
depend on	B-9G-7I17S-9
depth	A-6B-13C-16G-11I-12K-16M-19R-16S-15T-13W-6
depth 100	M9
depth 96	G5
depth a	C10
depth and	T-2
depth becaus	R-2T-3
depth is	C-7
depth l	C14
depth sinc	T-2
depth the	S8
deriv	T4
derivativ	A-3B6C36G23I4K48M78R30S-20T5
derivativ 1	G7K14R9
derivativ are	C6G4
derivativ each	C9
derivativ goe	R4
derivativ has	R7
derivativ in	G3
derivativ is	C-15I6K-7M-8R-3
derivativ of	C-20G8K15M12R4S-10T7
derivativ one	C10K16
derivativ prejac	K12
derivativ the	C13
derivativ tim	C8
derivativ which	C14K9M-8
describ	S8
design	A-21B-23C-19G-20I-11K-43M-20R4S-29T-11W-17
design designa	C-11G-3M-11R-6S-7T-7W-2
design designb	A-5B-17C-6G-10I-9M-6R9S-10W-3
design so	A-4
design the	B9S6
designa	A-20B-29C-12I-5R-17S16T-21W-15
designa and	I-5S-7
designa appli	S10
designa backprop	M6
designa doe	G14S17
designa each	M9S-7
designa every	S7
designa giv	C-7G4K-11
designa gradient	I7
designa has	C8G8I-2M11
designa is	B-6C12G-11I-11K-19S-34T-3W-2
designa keep	G-6M-7
designa ln	S-16
designa multipli	G5
designa must	M-8
designa need	I5
designa normaliz	K10
designa postjac	G6I3
designa prod	G3
designa put	K18S13
designa re	S6
designa sinc	G-9I3M-9
designa the	G12I8K-10M7R-5S14T-5
designa we	G3
designa x	S10
designa y	S-10T-3
designb	A-42B-92C-24G-18I-16K10M-30R-25S-28T-50W-34
designb and	C6M8R-2
designb as	K-9S8
designb becaus	A-10G-3S-13T-2
designb bform	T-3
designb bjac	G9K11
designb cannot	R3
designb doe	I-3
designb every	K-8
designb for	R3
designb giv	M-6
designb has	G4I-3M-10T4
designb is	A-3B-8G-8I6K-14R-11S-12W-2
designb it	C8G-3K13R8
designb its	G8I30
designb jacobian	G4
designb jln	R6
designb keep	K14
designb ln	B-6R-2
designb lnf	I6R-6T-3
designb norm	S16
designb normaliz	B-6R12S6
designb not	K14S8
designb on	K-9
designb over	S-9
designb should	K12
designb sinc	B-11C7G-3K-13M6R-4S21
designb speak	R4
designb stream	T-10
designb the	B-4G2K16S7T26
designb to	R6
designb we	G4
designb with	I-6S8T-2
designb x	K13M7T-3
designb y	G-4I-3
designb you	I5
destroy	K-14M19
determin	I10
detour	W3
devi	A-2B-5C16G-3I11R-3S7
devi of	I4R-4
df	B16C-7K8M20S18
dg	B5C20M23
dh	A-53B-10G-10I-16K-12M-7R-17S-7T-18W119
dh and	A-29I-3R-3T-2W58
dh by	W10
dh d	W2
dh dh	A-9R-3W-2
dh featur	W5
dh is	A-2
dh number	W2
dh so	A-2W9
dh then	A3W7
dh tim	A3W19
dh to	I-4T-4W28
dh unit	W18
dh wid	W6
dh x	A-9I-2R-3T-2W26
diagram	S24
did	B-6C-11G-5I-6K-14M-10R-4T-4W-3
did not	A-3C-8G-3I-4M-6R-3T-3W-2
die	M-8W-3
differ	A-8I-2
differ in	A-7
differenc	A-3B-7I-2M-8T-2W-2
differenc in	G-3
differenc is	G3S10
different	A-10S-9W-3
differenti	G5M6
differentiat	C-9K21M33
differentiat giv	K9M9
differentiat the	K15M10
dimension	A23W6
direct	B5C-7G4I3K17M-13R5S25
direct term	B7
direction	A-3R11
disappear	C-7S8
distortion	C28
distortion of	C14
diverg	A-3B-6C-14G-5I-4K-9M-7R-4S-12T-3W-3
divergenc	A-3C-10G-5I-6T-3W-2
divid	A-6C-11G-3W-1
divid by	B-6S-9T-2W-1
divid the	S7
dk	A-41G-3I-2R-3T-4W-6
dk d	A-4W-3
dl	C13M11
dl dx	C13K7M6
dln	B-6
do	A15C13G-6I-4K-15R-8S-10T-5W-7
do in	W-2
do not	A-3G-4I-3K-11T-3W-2
do that	C8
do the	C7
do with	C6R-5
doe	A-10B-24C22G12I3K10R7S-7T-22W-7
doe it	C8
doe not	A-15B-24C-13G7S-28T-11W-5
doe noth	I4R6
doe the	A7G4
doe to	C22M-10
dominat	I6R-5
don	C22
dont	K11
door	B19K13
door are	B19
doubl	G-3I4M-9R6T4W-3
doubl the	I3M-7
down	A-8B-9G12K18M18R3W23
down it	K8
down projection	A-3W5
down the	K11M12T5
down to	R4W2
down with	W3
downstream	S11
downstream of	S11
dr	S9
draft	A-6
draw	I7
drawback	R8
drawn	I23S17
drawn with	I15R3
drop	B6C-9I3
drop the	B6
dropout	A-4B-15C-23G-4I-5K-14M-16R-6S-22T-5W-7
dropout on	S-9
dropp	A-2W-6
dur	W-3
dur train	W-3
dx	B-5G5I-6K25M21
dx and	G4
dx bjac	G5
dx dl	C14
dx postjac	G7M16
dx prejac	K7
dy	C-8G11I-5K17M16
dy dx	G13K15M16
e	A-2B-15C15K16M-7R-3T6W-2
e 5	W-1
e 8	T-2
e 9	C24
e the	K19S6T5
each	A9B14C22G5I-10K-22M66S18T2
each additional	C14
each and	C-7
each block	C14G3K-11M7S-7
each branch	B7R3
each f	A7
each floor	M16
each head	A-8
each junction	S9
each layer	A-3B-11C-30G-9I-4R-4S-12T-4W-2
each layernorm	M8
each ln	T8
each lnf	R9
each of	A15C20G14W-3
each other	A-4
each step	S8
each sublayer	A14B20C8M-9R-3W-6
each tim	C-8M7S19T-2
each token	A2W8
ear	A-5B-8G-3I-5K-12M13R-3T-4W-4
ear layer	G3M19S11
ear los	A-3C-9G-4I-3M-6R-3S-9T-3W-2
earlier	C-19G-5I-3K-11M-11S7
easy	A-4
easy to	A-4
edg	K15
effect	C36M-12
effect accumulat	C15
effect compound	C-7M-6
effect of	C19M11
effect on	C-9
eigenvalu	A-2C-8M-6W-2
either	A4C-13G-4I-5K-11R-4S-8T-3W-3
either design	A6
either way	A3
element	A3W-1
element by	A3W-1
elementwiz	A18W-4
els	A3B7I-3K-18M-8T-2W-2
els in	B5
embedd	A-3B-9G-5I-4K21M-19R-4S-8T-5W-3
embedd and	T-3
embedd layer	B5
embedd to	K16
empty	B5
end	A15C12I-3K24M11W4
end at	A10B6
end in	A5W4
end jacobian	C9
end to	C10K19
end up	C6M7
engineer	T-2
english	S7
enough	A-3G-2I-3R-3T-3W-3
enough tun	T-2W-1
enter	A8B15G3I5S-9W19
enter the	B11S-6
entir	C8
entranc	B29
entranc of	B20
entri	A11
entry	A18W-1
entry by	A6W-1
entry for	A11
eps	R-3
epsilon	A-3B-12C-7I-3R-6S-11T-4W-3
equal	C-16G-4I-4T2
equal shap	A3W-1
equal to	B5
error	C19G6K13M22
error can	K7
error in	C8M-6
error signal	G5M20
escap	M16
escap the	M6
estimat	A-3B-5C-9G-4I-6K-8M-7R-4S-7T-5W-4
et	A-8B12G-6I-6K-9R-7S32T-8W-7
et al	A-8B12G-6I-6K-9R-7S32T-8W-7
evaluat	B8
even	B-6G4I4S-9T-2
even a	G4
even when	B-5I3
even wher	R4
ever	A-2K14T5
every	A-20B-16C39G4I-15K30M61R15S44T-3
every addition	R6
every depth	R-2T-3
every f	A3R3
every factor	C18I-4M9
every gradient	K14M15
every layer	G-9K-10M-12S-8T-3
every ln	K29
every one	S10
every path	M10
every residual	K-11
every step	M11
every sublayer	A-8G4R-3S9T4
every term	C12G7
every tim	M16S18
every token	A-3W3
everybody	S15
everyth	C-15G6I-3K26M23S23
everyth els	K-12M-6
everyth that	M11
evidenc	S-7T-2W-1
exact	A8B-5C-16K48M-20S-14
exact as	A3
exact i	K16
exact one	C-9K8
exact thi	I3
except	K13
exchang	W-2
executiv	S6
executiv audienc	S6
exempt	C7K14
exist	A4G12
exit	S9
exit ramp	B7S8
expand	A3K16W9
expand to	W3
expansion	A-3B6C7G3M9W18
expansion to	W9
explain	A-6B-5G-5I-5K-12R-4T-3W-2
explain the	A-3G-4W-1
explicit	M12
explod	C-28G-5K-20M-7T-2W-1
exponential	C21
exponential in	C9
expres	K7R15
expression	C13
extra	A5C-6
f	A36B40C-6G-15I24M18R92S-21T-20W-5
f 1	I-2M9
f and	A11B17I5K12R13S-7
f by	A3
f doe	A4
f get	B13I-3K21R3
f giv	A5
f has	C9R5S-11
f in	R8
f is	I4K-10R16T6W-2
f keep	A5
f map	A9
f output	A4I-2R9S-14
f own	R3
f read	B12K-10
f rvert	I3R4
f see	B10
f so	B-5G-3R-10S8T-2
f start	I3
f the	R7
f to	A3K9
f was	R11
f weight	I11
f when	I-3
f wrongjac	M13
f x	A2B-43C-7G-9I5K-28M-9R14S29T-20
fact	A-5
factor	A-2B13C39G6I8K14M31R3T-2W-2
factor 1	I5R4
factor has	C9I-4
factor in	B6C17S8
factor is	K8
factor jln	G-4
factor multip	C10
factor of	M11
factor postjac	M9
factor so	K8
fail	M7T-2W-1
fall	C9R3
far	C7
far from	I3
fast	C8I9
faster	S-8T-2W-2
featur	A-11W19
featur and	W2
feed	B53K-7
feedforward	A4B22C-7W2
feedforward and	B5
feedforward network	W3
felt	I7
few	C-9M-8S-6
few hundr	C-9
ffn	A12B14C-19G-6I-10K-9M-10R-9T-7W34
ffn are	A6W-2
ffn both	A-2W-8
ffn first	W3
ffn has	A4B-5W-17
ffn need	A-2W-5
ffn output	A7
field	B5
filter	B7G8M10S8
filter at	B9S7
filter by	C-7
filter in	K7
fin	M-9W-2
final	B-13C-9G-4M-11S-10T-5W-5
find	A2G8R-5
finish	A3
first	A-4B-14C6G7I6M14R-10T-2W22
first and	B-5M21T5
first block	G4
first cas	M11
first expand	W1
first few	C-9
first is	W5
first layer	C22G7M-10
first matrix	A-3W2
first one	M20
first postnorm	C7
first step	C-6I12K-8T-2W-2
first summand	K9
first term	C-8K9
first weight	W2
first x	W3
fit	A12W7
fit the	W2
fiv	W-2
fix	A-7B7C-8G-8I-20K-19M-15R12S-20T-5W-4
fix is	I-5K-9
fix length	R12
fix norm	R3
fix not	M-11
fix siz	I-6R-10T-3
fln	B23K-8M-7R-4T-2
fln and	B25M-7
floor	C18M16S6
flow	A-7B-8G14I-13K-21M-9R-11S-9T-7W-7
flow and	K-9M-7
flow back	M10
flow better	G-3
flow is	G12S-6
flow through	M-7
fold	M7W3
fold product	M7
follow	B-5I5K-15S21T3
follow that	T2
follow the	M11S17
footprint	K-7M-7
for	A21B-18G-7I-23K-12M-8T-6W17
for a	G-2M11T5W-3
for all	G-3
for an	S6
for any	R4
for attention	W-6
for both	A-3
for c	R8
for designa	G7
for designb	B-7G7K7M-9R-4
for each	A20M8W-4
for entry	A11
for every	C14
for gradient	G8K11T2
for it	K8
for its	W4
for key	A-5W-3
for l	C7
for n	G6M-9T2
for one	C-6
for prenorm	B-7
for symmetry	W-4
for that	G3
for the	A2B-5C15G-6I-3K-15M24R3S-6W22
for train	R-3
for x	M9S16
forc	M16S8
forc to	R-5
form	W-2
form an	A-4
former	B16C8S13
formula	A-5C-8G9I6M-8S-7W-5
formula designa	G8
formula is	I3T2
formula postform	I3
formula x	T3
forward	A-2B5C13I18K32M-11R19T7
forward and	B6K22
forward pas	I19R15
found	A-2K10R-2T-2W-2
four	T5W-4
four tim	T5W-1
fp	C-15T-2
fp 16	C-15T-2
fragil	G7
fre	B5G5K30M6R-4
fre and	K9
fre from	B6C7
fre of	G4M11S9
freedom	C6R8T-2
from	A-5B6C11G9K47R-7T6W2
from abov	C9G5K-7M14
from after	S9
from any	C9
from behind	S10
from block	I3K8
from bottom	K9
from d	A-5W8
from dh	A-3W11
from embedd	K11
from end	K11
from one	C8
from r	A14
from the	A-4B-9G13I-5K18M18R4T-2W-3
from top	G4
from which	I2
from width	W3
from x	A-3B5T8
from y	G3T7
front	B6C7G5K-9M26S9
front of	B6G5K-8M27S10
full	A-4B-7R13T-2W-3
full siz	I-3R7
function	B11K18M11
fus	K-17
g	C12G-5I-3K27M21R-4S-10W-2
g is	M8
g itself	K17
g jf	M-15
g plu	K19M-6
g so	K9M9
gain	A-8B-6I-10R10S-9T-7W-5
gain and	A-2T-3W-1
gain initializ	I-3
gain is	C10G4R-3
gain of	I3
gat	B7C13
gat on	B7
get	A-6B9C15G9I-10K25M27R3S42T-2W9
get a	G3M7S-10
get back	M13S7
get bigger	I-2
get divid	S7
get hit	B7K13
get hug	I3
get it	K8
get multipli	C-8
get normaliz	M7S23
get past	G3K-7M16
get product	M-9
get the	R-3
get through	G3M7
get to	C-7W2
get wors	C14
gett	T10
giv	A-3G4I-4K22M-19R-8S-12T7W-6
giv a	M-7
giv an	K-7M-6
giv back	A23W-6
giv dy	K8
giv it	S-6
giv m	A-10
giv postjac	M15
giv sqrt	T14
giv the	A-3M-8W6
giv you	B5K12S6
given	A15B13K-10W-2
given in	A5
go	A-4B-16G-13I-6K-14R-11S-11T-4W3
go for	B-6C8R-4
go straight	K11
go through	B-6G-10K-12
go with	I-4K-8R-3T-2W-2
goe	A-5B28I-10K20M-24S-14T-4W21
goe back	W1
goe d	W2
goe down	T-4
goe from	K15
goe into	B15S-7
goe lik	G2
goe through	K7M-13
goe to	B15
goe up	T2W8
going	B-6C12M19W11
going backward	B-6M20
gon	B-7W2
good	A-2B-6C-17K-7M-7R-5W-2
good for	R-3
got	A6C6W-5
gpt	A-3C-12G-2I-4K-8M-8R-3T-4W-3
gpt 2	C-8M-6
gpt 3	T-2W-1
gpu	W-2
grad	C9M14
grad get	C14
gradient	A-21B-36C-22G23I-25K14M-35R-24S-61T-23W-27
gradient a	C7
gradient an	K-9M-8
gradient and	G-6
gradient are	G-3W-6
gradient arriv	C7K8
gradient as	M-6
gradient at	B-5
gradient by	C-15G-5M-16R-3
gradient can	G-7K8
gradient cannot	M8
gradient checkpoint	G-6K-7T-2W-2
gradient clipp	G-3
gradient com	M10
gradient down	G3
gradient flow	A-7B-4G3I-12K-22M-25R-10T-6W-7
gradient from	C12G4M11
gradient get	G5M17
gradient going	C8
gradient has	C18G5S-6
gradient in	G-8M-29R-2
gradient into	I2R5
gradient is	I4K13M-24R7S-6
gradient meet	C7
gradient must	B-4
gradient of	G8K32R3
gradient on	G7M9
gradient pas	G10
gradient pass	G-5K-8
gradient path	G-12K10
gradient reach	K9M9
gradient that	G15M20S9
gradient the	B6G4S8
gradient ther	C-9
gradient through	B6C13K10M16
gradient to	G6K10
gradient unchang	K8
gradient vanish	C-17
gradient which	G2
gradient with	G3R8
great	I6M-6
ground	R-4
group	B5
grow	A-4B-7C-18I-2K-16M-8S-27T-15W-3
grow in	R-3T-4
grow lik	C-6G-3T-8
grow with	C-9R4T4
grow without	S-12
growth	A-2B-5C-8G-5I-6M-7R-6S-8T-3W-2
h	A17B37C-8G-4I-4R-5S15T-4W-22
h and	A7
h dk	A-5W-2
h head	A-10W-4
h is	A6
had	A7I-5R9S6W-3
had the	C8
had to	K7
half	S-7
half precision	S-7
halv	R7W-1
hand	C15G10K18R3
hand down	G7
hand it	S6
hand its	C14
hang	B9I3
happen	B-5C12T-3W-1
happen in	C14
happen to	T-2
hard	C12
harm	C13
harmles	C20M-8
has	A-25B-32G7I-21K32M-7R26S-12T-4W-19
has a	A-5B7G15M-11R-7T2W-6
has an	B6G-4K15
has been	K-8R13W-2
has better	G-6
has bjac	G4
has d	A11W4
has derivativ	C7G7K27R9S-13
has dh	W12
has gon	W2
has it	B-14I6K9
has jln	R-6
has littl	C10
has ln	B11R4
has no	G4K11T4W-4
has non	G-8M-9
has norm	I-5R4
has not	A-7M8W-2
has noth	G3R3
has one	G5
has only	K12
has postjac	G-3
has rms	T3
has shap	A-14
has the	A6B-8C16G7I-6T-2
has to	A7C7G6I3K-23M26S10W14
has two	A-5T-2W-21
has unit	T-3
has wh	A-5W-6
hav	A-16B-14C-8G-12I-5K-27R6S-17T-5W8
hav 100	C6
hav a	M-8R-6S-11
hav an	A-8
hav been	M11
hav equal	A3
hav identical	A3
hav residual	A-2S7
hav shap	A-5W-4
hav thi	K11
hav to	A-6I4M-8W-2
he	I-3M-7R-4S-18T-3
he et	A-2B-11S-17T-2W-2
head	A-28T-2W-8
head are	A-12
head of	A4W-2
hear	B-5G-6K-13S-7
help	A-3B-6I3K-14T-3W-3
henc	A24B-8C-11G-3I7M12R-3W9
henc sumform	A-4
henc the	A14M11
her	A-3B-14C-8G-3I3K-9M-8R3S15T-8W-3
her the	T-6
hid	B-6
hidden	A-12R4T3W17
hidden layer	A-6W18
hidden stat	S6
hidden width	W7
higher	C21M14
highway	K26S22
highway has	K16
highway is	S7
his	B12T-2
hit	C7I5K7
hit by	M7
hit the	I5
hold	C8R4W-3
hold the	W-3
hom	A-4W11
honest	A-3G-3K-7M-7R-2S-9T-2W-2
honest i	B-7
honest the	B11S-9
how	A-6B-5G-4I28R36T-2W-4
how f	R3
how fast	I9
how larg	I3R17
how much	I4
how strong	I4R3
how the	S-6
hug	B-5C-7I8R-6
hug gradient	R-5
hundr	B-10C29G-6I5K-15T-3W-2
hundr layer	C-24
hundr norm	C-8M-12
hundr of	M8
hundr step	C-11
hundr sublayer	C7
hundr such	C15
hundr tim	I5
hundred	M-13
hundred of	M-13
hundredth	I5
hurt	B-6S-14
i	A-26B-25C-49G7I-11M-35R-14S-48T-17W-31
i accept	R10
i also	A3G3
i and	G10I5K8
i as	K11
i believ	B6
i call	K-8
i can	A5I-3
i do	C-8G-4M7
i e	B-9G3K21S7T7
i find	G3
i go	C8I-2
i hav	A-3G-3I-3K-9M-6R12T-2W-3
i in	B5G9K9
i is	G6I29K23M8
i leav	W-1
i lik	K9R4
i look	R8S-6
i point	M7
i recommend	A-5B-10G-18I-7K-24R-8T-6W-5
i remember	B12S-6
i say	B-6G3
i see	G-4I-3R7
i still	K-7
i suggest	R-4
i tak	T7W-1
i whatever	K8
i would	A-3B-9C-6G-5I-9K-22M-14R-7T-3W-5
id	B21M12S20
id plu	B22M14S20
identical	A3
identity	A-10G-14I3K-34M28R-5S-12T-10W-4
identity and	B14G-5M-10
identity for	G-3M-6
identity in	G-6
identity is	B5C-14K-10T-2
identity map	K9
identity mapp	K11
identity matrix	M9
identity part	G3
identity path	A-7B-7C-13G-11I-3K-56M-26R-3S-10T-4W-2
identity plu	G9K12
identity rout	M11
identity shortcut	B-7K-13
identity so	G3
identity term	B-6G-3K-21
identity too	M10
identity with	M6
idl	R2
if	A6B5G-9I7M-11S-17W-8
if f	A-8R-3W-2
if i	R8
if it	M9
if the	A-3B6C-8I8K9M-6S-7
if ther	A12W-3
if they	I4
if x	A12
if you	B5C-7W2
important	A-3B-5C-6W-1
in	A-18B-5C-31G-44I-10K-33R-17S-28T-30W-17
in a	A-10B-6G-4K-19M12W-3
in all	B6C-7I3
in and	A6
in any	R3
in attention	W-2
in between	W6
in bform	T2
in bjac	M-6
in both	A5G-3I-3K-16M-6T-2W-2
in d	A6W8
in deep	C-8G-3M-7T-2
in design	K-12R-6S-9T-6
in designa	A-4B-6M32R5S8T-5W-1
in designb	A-2B-8G8I7K53M13R11T9W-1
in each	A-2B-7C-15G5I-4K-12R-3W-1
in either	A5
in every	A-9K-10M-8R-3T-3
in fact	A-5
in fp	C-13
in front	B4C8G5K-9M28S9
in full	S-6
in gradient	G-3
in half	S-6
in it	B9C10I-7K36M30R10
in its	M-7S7
in jf	I13R4
in jln	I6
in lnf	I5R13
in my	B-5S-9
in one	A-2B7C13T-2W-2
in order	W11
in our	B-7I-3K-8R-2
in parallel	S14
in plac	B8
in postform	I3
in postnorm	B-10G-6I-3K-8M-10
in prenorm	B21C-10G-7K10M-15R-4S-11
in r	A18W4
in resnet	B-8S-6
in seri	C16S20
in shap	A5
in short	S7
in that	K11S-7
in the	A-8C11I12K19M23R2S43W7
in which	B7G5K10
in y	A-2I6R3S-9T10
includ	B-6C-10M20S18
includ the	M22
incom	C6G3K7
incom gradient	C6G3
increas	T11
increas as	T8
increment	B15T5
independent	C-7R8T12
independent of	R9
influenc	M-7
influenc on	M-7
inform	A-2M-6R5W-2
inherit	C9
init	A-4G-3I35T-10W-4
init and	I4
init is	I-2
init of	I8
init scal	I17
init the	I3
initial	A-3C8G-5I46T-2W-2
initial scal	I13R3
initial siz	I5
initial valu	I4
initial weight	A-3G-4I10
initializ	A-15B-16C-10G-21I52K-13M-16R-15S-12T-11W-13
initializ and	I-3
initializ becaus	I3R-4
initializ in	I8
initializ is	I-4
initializ of	I-6
initializ sinc	I4
initializ small	R4
initializ that	I3
initializ the	G-3R-6
inlet	B8K15
input	A39B31C-18I-3K43M-19R-14S-11T-3W-5
input and	A17B-8M8S11W-2
input is	A3B12K14M-8S-10
input of	B12K-20M-6R-7S-11
input to	K20
input which	A3
insensitiv	R3
insensitiv to	R3
insid	B21G-3I11R-3S-32W16
insid f	B4K11
insid the	B16I12R-3S-15W9
instability	A-3B-11C-10G-3I-4M-6R-3S-7T-4W-3
instability is	B-6
instanc	R2
instead	B27K7
intact	C-7K9
interact	S-9
interact with	S-8
interviewer	G-5K-12
interviewer want	G-5K-11
into	B40C8G-7M20T-2W17
into a	C8R3W5
into attention	B5
into f	B17M9R5S6
into it	A-5S-7W1
into r	A4W16
into the	A-3B23I4M15R-4W6
invers	R4
inverse	R5
inverse proportional	R5
iplu	C27G-8K8M26T5
iplu df	B4
iplu dg	M8
iplu so	G-8K-10T5
iplu sum	C19M15
irrespectiv	R4
irrespectiv of	R4
is	A-25B-19G-44I-24K17M-38R-37S-24T-38W-42
is 0	C14
is 1	K14T-3
is 192	C18
is a	A6B-12C-20G-3I-5S12T-2W-8
is about	C11I7R-3T5
is add	A-16K14S-17W-2
is additiv	B8
is all	B-6S8W-1
is also	A2G2
is alway	A-7B-6M9R-3
is an	A-3B10C10M7
is appli	A-10B-8I-3M-12R-7T-4W-1
is as	A5R4
is attention	A-3
is bad	B-4
is better	B-7C-7G-3I-4T-2
is bjac	G-6I5K14T-2
is carri	K25
is chang	M7
is clean	B-5
is clos	G-2
is compound	C37M9
is constant	T-3
is copi	K7
is cut	R5
is d	A-8W4
is defin	A6
is dh	A6W14
is don	C12
is drawn	B6I5R3S6
is dropout	C-6
is elementwiz	A9W-8
is equal	A-3
is exact	M-11
is f	A3R-4
is filter	S8
is fin	A3
is fix	R16
is for	W10
is forc	R-4
is fre	K9M9R-3S-8
is gon	B-5
is good	C-7
is hand	G7
is hard	C8
is harmles	C19
is how	W-3
is hug	I5
is i	K20W2
is identity	K9
is important	A-2R-2
is in	A3B-4I-2S9
is initializ	I20
is insid	M8S-12
is inverse	R5
is jln	M9S-8
is just	B16K11S-8W-6
is kept	K7R5T-3
is larg	R-4T5
is left	C19M-13
is ln	S7
is lost	M9
is m	A8I-3R-3T-3W-2
is mad	C6
is multipli	B-4C-11G4I-3R-3S-11
is multiplicativ	C16
is near	A-2R6W-7
is need	A-10W8
is never	C12K24T7
is no	K-11M13
is normaliz	B21K-16S-8T5
is not	B-8C15K28M-8S8W6
is obtain	B5
is of	I5R7T7
is often	K-11
is on	B-13I-2
is one	S6T-3
is only	B8K-16W6
is open	K7
is orthogonal	C-11M-6T9
is outsid	K23S-6
is part	B13S7
is pass	K11
is plac	M-7
is possibl	A-12R-3S-8W-7
is postform	B10S27
is postjac	C-7G-13I-3M-10
is postnorm	B19S16
is preferabl	K-8
is preform	B25S17
is prejac	B6
is put	K8R6S10
is recommend	S-6
is renormaliz	M12R7S14
is repeat	A-7C15I4K8M-13
is rescal	R-10S11
is rough	M9T6
is scal	G-3K-7R3
is sensitiv	I8R-4
is set	I8
is settl	W2
is short	G-7
is simpl	C6
is slower	B-7
is small	B9C7I9R3
is smaller	I-4
is so	A3
is sqrt	T8
is summ	K9
is taken	A-9R8S-7
is that	A9B9G4M11R9S23W-5
is the	A29B-8C-16G10I-14M8R-8S26T-11W-2
is then	A-5K23S8W-3
is ther	S-6W13
is therefor	M6R3
is to	B29I-5
is tolerabl	C7
is too	R-3
is transform	G2
is tru	A-2W-1
is unstabl	M-9
is untouch	S-7
is visibl	T3
is well	A9C-6I-3
is what	B-10C-20G10K-11T-2
is wher	S-6
is whether	K7
is which	B10W-1
is why	B-6I3S-16
is wrong	R-2
is x	T7
is y	S-10
it	A25B11C21G-16I-10K52M23R-15S25T-36W15
it a	B-5C12M18W-1
it act	B18S9
it add	R10
it after	B-7
it again	B6C17W3
it all	S-7
it also	A-3I4R4
it and	A-3B-11C-9I-5M-15S-8T-2W11
it at	C-6I3S9
it back	A-9G-3W10
it becaus	M7
it by	C-9S9
it can	A-6C8M18
it carri	A5W1
it doe	B-4C13S12T-12
it enter	A9W9
it follow	I6T2
it for	K-7W-1
it get	C13R-2
it goe	W2
it has	A3K-8
it in	I5R-3S8W4
it is	A10B22C29G-7I-5K-12R-5S14T-2W-2
it leav	C7
it lik	R-2
it mak	B5K13
it multipli	C9M11R3
it normaliz	B-9K-8R6S-9
it not	S-10
it on	S15
it one	K8
it see	K8
it should	B5S8
it sinc	K10
it sit	B10K-8S-10
it stall	I8
it stand	K8
it tak	W3
it the	B-5C-13G8K20M-6S10W-3
it ther	A4
it through	M8
it to	A10B13R5S11W5
it train	I-4
it up	R4W7
it was	A8C-7M-7R-3W-5
it with	B5I3K-7
it work	B7
it would	A8W-2
iterat	C12
its	A14B4C13G3I24K-23M36R29S24T19W10
its argument	A2S7
its contribution	I-3R5
its derivativ	B-6I-3K-24M22R8S7
its direction	R12
its first	W2
its formula	I3
its gradient	G11
its identity	G3
its input	A13K13W-2
its jacobian	B-5C-9G-5K-8M8R9
its layernorm	R-3
its ln	C14K-8S19
its norm	M6
its output	B19I6R7W2
its own	I-4M21R7T8
its rms	T10
its siz	A-2R6
its way	C-8M-7
its weight	C-13
itself	A21B7C-11G5I-5K51M-6S15T-3W-3
itself at	C12
itself get	B12M7
itself is	A8I-2K21T-2
j	G18
jacobian	A-4B-22C-43I-9K-19M25R-4T-11W-7
jacobian and	G6
jacobian are	M8
jacobian as	G-5
jacobian at	M-7
jacobian bjac	M-6R-7
jacobian goe	R4
jacobian has	G6M10
jacobian identity	T-2
jacobian in	B5C21M14
jacobian is	C-18G-8I-5R4S-8
jacobian multip	M-6
jacobian multipli	M-12
jacobian of	C-10G-5
jacobian on	G7M9
jacobian per	C-15M9
jacobian postjac	C8G9M-9
jacobian to	M14
jf	A-3B-8G22I22K30M22T-8W-3
jf and	C-6R3
jf bjac	G3K12
jf g	K12
jf is	I18R4
jf jln	G3K11
jf postjac	G3K11
jf sumjac	M11
jf the	I13R3
jln	A-4B-20C23G22I38K-23M71R-4S-16T-10W-3
jln 1	I5R5
jln and	C13M10
jln at	K-9
jln every	M14
jln g	M-9
jln in	C-14G9I-3
jln is	G-3I10
jln jf	G5I14T-5
jln k	C24K12M12
jln multipli	G4M16
jln not	S-7
jln on	C11
jln plu	M8
jln tim	C-6G8
job	W5
join	C10K9S24T6
joint	M-9
junction	S14
just	A2B6C-8G-2I-3K11M7R-4W-7
just as	M10
just lik	A7S-7
just one	A-3
just the	B5S7
k	A-5C18G3K10M9
k is	C7K11
k n	G3
k sumjac	C20M13
keep	A-8B-23G7I-11K-12M-20R-13S-11T-10W-5
keep a	C7K11M-15
keep activ	G8R-3
keep an	M7
keep it	A3
keep its	G3
keep the	A-4B-16C-10I-2K-8M-12R-4T-3W-2
kept	C-6R5S-12T-3
key	A-6B-5T-2W-8
key and	A-5W-3
kill	M7S-7
know	A-3K8M6R11W-2
known	A-3G-3I-5R-3T-3W-3
known to	I-3
l	C17I-3K9M19R4S11T-3
l copi	C7
l layer	B5C14M12
l normaliz	C8
l of	C9M-12
l sublayer	S9
l th	S10
l tim	M6S10
l x	K15M15
lab	B-5G-3I-4K-10W-1
lan	K24M9
larg	A-12B-12C-9G-9I10K-22M-10R12S-13W-5
larg f	R15
larg gradient	I9
larg in	R4
larg model	W-1
larg or	R3
larg the	I4
larger	A-4B-6C-6G-4K-14R-3S-11W-9
larger than	W-6
larger with	T2
last	G3K32R-2S-8T4W-2
last the	B6
lat	R5S-16
lat layer	T2
latency	C-7
later	A-2G-3M-6S-7W-2
latter	B36G3K12S10
law	T-3
layer	A-19B-34C8G-13I-23K18S-13T-26W-2
layer 1	C26G9K13M23R3
layer 96	C14K12
layer a	B6
layer abov	C11M7
layer after	C-12
layer and	A-2C13G-3M23S-7W-1
layer are	C10W-2
layer contain	G6
layer derivativ	M7
layer distortion	C8
layer doe	C8
layer get	C-10
layer gradient	C22G-3K-7
layer has	W12
layer in	M16S7
layer includ	M7
layer is	A-5C8K13M-10R-3W6
layer it	C8
layer jacobian	K9M6
layer mak	C-10
layer multipli	C-40G-5M-16
layer n	T3
layer no	M14
layer nobody	M9
layer one	C10
layer put	C7
layer so	C24T-2
layer still	G5M8
layer the	C7M-9T-2
layer ther	B13
layer without	B-5C-6K10
layernorm	A-5G-7I-5K-17M19R-13S7T-9W-4
layernorm act	B-5S6
layernorm and	M10
layernorm at	B9
layernorm befor	B-6
layernorm by	B-7
layernorm derivativ	M9
layernorm is	B4S-17
layernorm jacobian	C-6M12
layernorm off	B13
layernorm on	B5M17
layernorm that	M13
layernorm to	B6
layernorm which	B-5
layout	B-5K12S6
layout should	S-6
layout the	K8
lead	A-5C-8I5R3W3
lead to	I6R4
learn	A-11B-15C-16G-10I-15K-21M-7R-11S-21T-10W-9
learn rat	A-7B-8C-8G-8I-10K-12M-6R-5S-13T-6W-6
least	G5
leav	A8B-6C10G8I-3K10M-17R-4S-15T-2W23
leav one	B-5K24
leav the	B7K9S-14W-1
left	B-9C37G6M16S26
left and	C7
left as	S14
left factor	M12
left for	C11
left multipli	M9
left of	G2
legal	A5T-3W-1
length	A-7I-5R37
length so	R11
les	A-5G-5I5K-9R6S-7W-3
les than	R6
let	C-8G8I-5M-10R-4S-12T-4W-5
let the	B11G8K21M-7T2
let us	A10T-2
lett	B5
level	B5
lie	S-7
lift	A-5W5
lift each	W1
lik	B-11C-6G-8I-17K-9M-8S-28T-20W-9
lik 1	I-8T-6
lik in	S-7
lik it	A5
lik sqrt	G-3R4T-13
lik that	K10
lik the	R6T5
lik to	R3
lik x	A3W-2
limit	S-8
lin	A12B7C15I-3M27S16T-2W-1
lin chang	K-10
lin is	K8
lin up	A13
lin with	C25M35S13
linear	A-7K13M-6W-10
linear map	A-3
literal	K8S10
literatur	B-6T-2W-5
littl	C18R17S-6
littl to	C9R17
liv	A10B-4I-3W-2
liv in	A10W-2
llama	A-2B-12I-2T-3W-2
ln	A-11B30C-16G-3I-6K11M-22R24T-2W-5
ln act	B4
ln after	K-8M6
ln and	B6R3
ln at	T8
ln befor	B15
ln blow	R8
ln bring	I3
ln com	B-5M-9R-4S8
ln derivativ	C7G3
ln divid	I4R-4
ln doe	K8
ln gain	I-4R8
ln goe	B4
ln has	K9R3
ln id	S8
ln in	B9
ln interact	S-6
ln is	A-9C11I-3K-11R-3S45T-5
ln jacobian	C-7G4M18R3S13
ln multipli	S12
ln of	T8
ln on	B6S14T5
ln only	S-8
ln over	S-18
ln rescal	R7
ln sit	B-9S7
ln ther	B-5R-4
ln x	B36I7K-23T-2
lnf	A-17B-5G-9I8K-8R87T10W-3
lnf a	T3
lnf alway	R5
lnf com	R6T-2
lnf doe	A-2I2R9
lnf has	A-5G-3
lnf in	I6
lnf is	A-2I4R18T8
loc	R5
logit	A-3M-6S-8
lon	G3M7
lon i	G4
long	A3C10I-4S-6
long as	A5
look	B-9K-13M-7R6S14T-2
look at	A-3B-5R7S21W1
loop	B6
los	A-9B-15C-21G-3I-17K-12M-20R-11S-26T-14W-14
los and	C11
los goe	T-4
los gradient	B5C8G4
los is	C-7I-3T-2W-1
los the	T-2
lost	C9I3M11R7
lot	C-13
lot of	C-9
loud	I-3R9
lower	A-3C-11I-3K-12S-6T-2
lower layer	G3
lvert	I3R4
lvert f	I3R4
m	A74B-11C-12G-11I-19K-11M-11R-27S-13T-25W-31
m and	A-6
m by	A9R-5
m d	A24T-3W-4
m dh	A-8W1
m row	A13
m tim	A8W4
m token	A15W-7
m x	A3B-5G-6I-12R-15S-8T-16W-19
mad	A-2B-8T-2
magnitud	A-2I-5K-9R21T4
magnitud of	R-4T-3
main	K18M10S37
main path	K-10M-6S7
main pip	B6K11M7S7
main road	K11
main stream	S9
mak	A11B-6C-14G-9I6K-8M-11R8S-15T-8W6
mak each	W4
mak f	A3R13
mak it	A-4I3W3
mak its	I-3R7
mak no	A3S-6
mak sens	A9W-1
mak the	A-4B-6C-6G-3I7R-5S-9
mak train	R3
manner	R2
many	A-2B5G-3M-11R-4S-15T-3W-2
many block	S-12
many layer	B12C-14M-6
map	A19B-6C7M7R-2S-16T-2
map d	A-5W-6
map from	A16
map m	A5W-3
map r	A8W9
mapp	K11
mask	A-2B-13C-16M-8S-6W-3
match	A5W-8
mathematic	G-7
mathematic is	G-7
matmul	B5
matric	A-12B-7C-21G-6I-6M-9S-8T-7W32
matric and	A9W3
matric are	A-6C-8W-6
matric as	A-5W1
matric becaus	A-5T-2W10
matric d	W21
matric in	W-3
matric of	W-3
matric the	W16
matric wh	A-4W-18
matrix	A-20G15I-4M35R-3T-3W24
matrix and	A4C-12W5
matrix for	W3
matrix in	A-3M24W2
matrix it	W-2
matrix multipli	G12
matrix of	A-6W-2
matrix product	G6M6
matrix the	A3W-1
matrix to	W2
matter	A-8B-5C-15G-7I-5R9S-6T-6W-4
matter for	B6R3S9
matter how	R7
may	A12B-7G-5I-7M-14R-5S-19T-3W-2
may be	A15S-7W-1
me	A-4B-5C11G-4I-4K-12R-3T-2W-5
me the	M7
mean	A-5B-11C-7I-5M-11W4
mean a	W8
mean and	B-7
mean that	A-2K8R5T2
mean the	I-3
measur	C-8
meet	R-3
memo	A-4B-4C-20G-6I-6M-10R-3T-3W-4
memory	C-7G-3R-4T-2W-3
mere	K11R-6
merg	B-8S35W-7
messag	B6K8S7
middl	A2W6
middl of	A2W6
might	M-7R7
mild	C14M8S11
mind	R4
mix	C-8G-3I3
mix precision	C-7
mlp	B32M-6S-22
mlp and	B15K7
model	A-12B-19C-21G-11I-7K-22M-32R-3S-11T-8W-3
model doe	C7
model has	W-1
model the	R5
model width	W9
modern	B14
modifi	A-2
modific	B6C20
modul	B14
moment	C-8I-5R-5T-3W-2
monday	T-2W-1
mor	A-9B-12G-9I-9K-27M-11R-3S-17T-10
mor layer	C-6
mor parameter	W-2
mor stabl	G-2I-4T-2W-2
most	A-3B8G-4I-3K-10M-11R-2T-3W-6
most of	G-2
mov	B26I-2M-6R-5S7
mov from	S23
mov it	B20
mov ln	B7
mov the	B-12R-4S-8
mov to	B6
much	A-2I10K10
much of	I4
multip	C20K-8S-10
multip a	C-8
multipli	A-2B-13C-8G13I-9K-13M24R-5T-5W-2
multipli by	B-6C-10G-4I-3R-3
multipli everyth	M9
multipli from	C-9
multipli it	M7
multipli out	C15M8
multipli the	C-19K-9M-18S8
multipli whatever	C-10M7
multipli with	C-9
multiplic	C30M7
multiplic by	C8
multiplicativ	C18
must	A14B-8C-12G-6R-4S-19T-6W8
must be	I3T-3
must go	B-4
my	A-6C-7G-6I-10K-33M-7R-7S-28T-4W-6
my reason	C7
my recommend	B7
my view	S-7
n	A-13B-8C44G24I-11R-7S-12T46W-6
n 1	G3I-3T-5
n 192	G5
n about	T3
n after	R6
n becaus	T-4
n copi	C7
n fold	M7
n for	T7
n in	K8
n is	C6T8
n layer	C6
n normaliz	C11G7M-9
n of	T6
n sublayer	C12G6M-6R3T4
n such	T5
n tim	G4M8
n unit	T10
n vector	A-2
n which	T5
name	T4
narrow	A-4W-2
narrow again	A-2W1
nd	T8
near	A-4C19G-3I10R11T5W-8
near identity	I4
near one	M9
near the	I-4
near two	C8
near zero	I9K8R4
necessary	I3
need	A-20B-22C-20G-13I-9K-19M-14R-16S-12T-10W3
need a	I4W-2
need becaus	W-3
need for	W-7
need in	W5
need no	A-9
need not	I5
need qknorm	G-3R-6
need to	A-4I-3
need two	W-5
negligibl	C6
neither	A-9B-5I-2K7T-2
nest	C12
net	A4B6S7
network	A-20B-16C-6G-6I-10T-7W12
network are	I-3W-2
network both	A3
network has	A-5
network is	R7
network need	W8
network the	M-7W2
network two	W6
network wh	W8
never	C17G4I-4K12M36R-4T6W-2
never contain	M16
never normaliz	S-8
never touch	B-6
nevertheles	W6
new	B15C8K12
next	A-4B-6K-7S15T-2
next block	C-6S20
next layer	C7
nic	K13
ninety	C25M-8
ninety six	C21M-8
no	A-9B-37C-24G13I-11K-11M48R3S-36T-7W-14
no additiv	G3
no bar	G3
no clean	M11
no component	M6
no differenc	S-7
no i	M8
no identity	S16
no matrix	G12K11M-9
no matter	M6R7
no oper	K24
no part	C-7K-8M13
no path	G5M7
no rol	W-5
no rout	S8
no such	C7
no term	M17T2
no way	C11M11
nobody	S-6T4W-2
nois	B-5C-17K-14S-10T-2
noisy	C-6
non	C-8G-9K14M36T4
non of	C-6
nonlinearity	A-7M12W27
nonlinearity in	M17W-2
nor	C-8M-6
norm	A-6B-11C28G-12I-10M-21R-8S17T2W-4
norm after	B7M8
norm and	T7
norm are	K10
norm at	G-5K13M-8
norm backward	K-10M9
norm befor	B4K8
norm com	S-7
norm derivativ	C32M13
norm doe	C8
norm in	B-11C-16M-7R-3S-24
norm is	K-16M9R3S11
norm on	B-4R-3
norm over	K24S24
norm sit	S-7
norm so	I5K11S-9
norm sqrt	R7
norm then	B10S-7
norm to	B-22R-3
normaliz	A-8B38I-6M-23R14S40W-4
normaliz after	B6K8M9S16T2
normaliz and	B32I3
normaliz as	T-2
normaliz at	S12
normaliz befor	B6
normaliz com	R-3S6
normaliz copy	B10S-9
normaliz derivativ	C19K-7M11
normaliz in	B-5C9M13S11T-3
normaliz input	R-4
normaliz is	B-20C-7K-10R-2
normaliz it	C-6S-8
normaliz jacobian	B6G7
normaliz of	C6M-13S9
normaliz on	B7S8
normaliz only	S-9
normaliz so	M8T9
normaliz the	G-3I-3M-12R22S8T-4
normaliz to	B17K18
normaliz together	S13
normaliz too	S-14
normaliz what	B19K11S10
normaliz x	B-5K-10R-3S7
normalizer	C9G3
not	A-20B-37C-19G-21I-11K-25M-36R9S-19T-21
not add	W7
not and	S10
not be	A2I4T-2W2
not believ	G-3
not both	W1
not car	I3
not chang	A4G3K10
not clean	S7W-2
not d	M-11W7
not depend	B-6R5
not do	W-2
not exact	C-8
not exist	G12
not f	S8
not for	R3
not get	C-6
not grow	R-3T-5
not hav	A-6R-7
not i	M12S-8
not just	B-9S7
not keep	K-10
not know	M8R11W-2
not matter	R5
not mov	B-6R-3
not multipli	G-6K8M-7
not normaliz	B6K-10
not of	R5
not on	K9S19
not one	A10W4
not say	S-11
not see	K8
not the	A-7W-1
not touch	M-6
not tru	S-11
noth	A3C-19G6K25M-9R13S-23T3W-2
noth els	B8
noth in	M16
noth is	T3
noth normaliz	T2
noth on	K12
noth stand	A3
noth to	R3
notic	C8
now	B20K24M-11
null	M7
null spac	M7
number	A-4B-5C32G-4W10
number of	C38M8W7
o	K12M11
obstacl	A9C7S7
obtain	B6I-2S-6W-1
obtain by	B5
of	A7B18C50G7K-14M11R-6S-20T4W-6
of 0	W-3
of 100	C-8
of 192	G18M9
of a	M-16S-11
of all	C10
of any	K11
of attention	A4B16K9R-4S-13
of bform	A3
of depth	C10M14T3
of design	I3
of designa	I-3M-13T-2
of designb	G-6
of dh	W11
of each	B16C-11K10M-10R3
of equal	T5
of every	A2K15
of everyth	G7K8M15
of f	A-4B5G-3I29K-9R29W-2
of h	A12
of how	R3
of it	A-10K-15M15S13
of its	A2C13R-3W2
of jln	I3
of l	B5C6
of layer	C39K16
of layernorm	C8S-14
of ln	B-4K-10M7T7
of lnf	T4
of m	A9
of matric	W29
of n	T11
of no	W8
of norm	M-6R-3
of one	A4C-14G4S-6T-2
of order	I6R6T8
of our	C8
of residual	K10
of rms	T11
of shap	A3W-2
of shortcut	B-7
of siz	W2
of sublayer	T5
of sumform	M20S10
of sumjac	M8
of that	A-2C-7G3M14
of the	A-2B37C11G13I-5S21W-8
of their	A6
of them	A-2B-6C34I-3K-8W-4
of thes	C18R5
of thi	A4C7G6M10
of thos	C14G6R5T6
of train	T-4
of unit	T7
of wf	I11R6
of which	B10
of width	A21W-12
of wo	I5W-2
of x	A-9B16I7T8
of xiong	B13
off	A-13C10G10I-7K-13M-13R-4S-18T-9W-14
off designb	I3
off gradient	G14
off in	R3
off initializ	W-1
off is	A-2G-3I-3K-11R-9T-4W-2
off of	I4
off the	B19G3K9
off tied	I-3
off with	C11
offer	M13S10
often	C14K-13
ok	A5R9W2
ok so	R9
okay	C8
old	B-7S30
old layer	B-8S14
older	S9
on	A-22B27C-11K-9R-15S12T-4W-11
on a	B21K-8S-10
on all	G5M9
on and	K10M13
on both	A3
on f	R-4
on how	I3S-6
on it	A-3B-5I6K38
on its	C-10R-5
on sumform	S8
on that	I4
on the	A-8G-5I9K-26R-9S20T7W-4
on top	C11M14
on what	B7C9
on which	K17S8
onc	B-13C31G-2M9S14T3
onc and	C13
onc is	C12
onc per	B-9C11M7
onc the	M8S9
one	A-20C43G7I5K35M-22S-15T-3
one a	S-6
one after	C12
one and	M-8T7W-2
one at	R-3T-2
one by	A2
one chang	K-10W8
one design	B9C8S6
one doe	K9
one end	C6
one for	A-4C6M9W-6
one get	B6G3
one has	K11
one hundr	M6
one i	G3
one in	M-6S14
one is	A-10C-8G3R4W-5
one layer	C10
one lin	K-15
one matrix	A-9W13
one must	W11
one of	A-3K-11S6
one on	I3
one path	G9
one per	C12
one plu	K10
one sentenc	C8M9
one shap	A7
one should	B-6K-8
one so	T8
one summand	K10
one term	K20
one that	W2
one the	A16K13S8
one thing	B10I16S-6
one tim	T-2
one to	K7W2
one trad	I4R-3
one with	M6W3
one without	G6
only	A-4B89C-16G6I-12K62M-12R4S-31T-7W6
only a	A-3B7
only addition	K10
only ever	K11
only f	B12S-17
only hid	B-6
only in	G7
only its	R12
only on	B16
only one	A-3W3
only the	B29C15G5I-2K24S14
only to	B7
only touch	B6
only wh	A9W3
onto	A10C8S23
onto the	C9S13
onto x	A10
open	K9S12W9
open from	K14
oper	B7K23
operand	A15B5
operand of	A3B6
optimiz	A-3B-7K-9S-6W-4
or	A-4B11K-15M-12R7S-29T-6W-4
or after	A9
or befor	A-7
or explod	C-21
or small	R4
or the	B8S-8
order	G-3I3K-10M-10R4S8T6W9
order 1	I6R7T8
order to	W4
original	B-5C27M-9S8
original transformer	C-9
orthogonal	C-12I-6M-7T9
orthogonal so	C-9I-4
other	A-7I-5M-9T12W-6
other design	M9
other hand	R3
other is	W-4
other sid	T9
other way	T8
otherwiz	A2C-11K-9T-2
otherwiz the	C-9W1
our	A-7B-12C-7I-7K-13R-5S-8T-6W-7
out	B19R26S-7T-5W15
out and	A-5R5W2
out for	A4B12
out is	R21
out m	W2
out of	B12C-6R-3T-2
out to	W4
outcom	I3
outer	M7
outermost	B-5M13S23
outermost function	M13S22
output	A36C-14G-5I-6K7R24T-4W-16
output and	A8
output are	S7
output get	R-4
output has	A2G3
output is	A8B6I3R10W-4
output of	A6M-6W-7
output projection	C-8K-7
output to	B-5S-6
output with	K13
output would	A9W3
outsid	B-9C-10K35R-10S6T-3
outsid of	K27
outsid the	K7
over	A-13B-13C-41G-12K-12M-11R-6T-9W-7
over 192	C7
over all	T-3
over as	C9
over depth	C-21
over designa	S-9
over layer	C-18M-7
over the	A-3B-6C-13G-4K-14T-2W-2
overflow	C-10
overflow in	C-10
own	A5B8I-5M26R10T7
own jacobian	M15
pair	S8W27
pair of	S10W23
palm	T-2
paper	C-11I-4K-10M-10W-3
parallel	B5K15S13
parameter	A-5B-9C-17G-3I-2K-8M-7R-5S-9T-4W-6
parameter count	W-1
parenthes	M6
part	A-3B22G8I-5K20M32R-5S7T-4W13
part b	T-2W2
part is	K13W5
part of	B20G5M23S10W2
part that	B4K9
pas	G5I18M8R14S-9
pas and	M-7
pas is	I11R3S-6
pas the	M10
pas through	M-12
pass	B12I-3K45M37S12
pass 192	C10G3
pass gradient	K16
pass the	G8K11
pass through	C-12G-5M-13S11
past	C-8G5M15
past the	G4
path	A-8B-23C-9G-3I-5M-12R-4S8T-5W-2
path for	K-13
path in	A-3K-9S-6
path is	G2K-7S12
path of	A-2M-6
path on	K19S8
path so	G-6S9
path through	K27M8
path to	G3
pay	C7I-3T3
pay for	S7
peopl	B-8C-7I-3K-7M-11R-6S8T-2W-2
peopl who	S15
per	A-6B-16C35K-9M18R6S-8T4W2
per block	C6M6
per layer	C28M7
per sublayer	B-10C7M8R7T2
per token	B-5W5
percent	M-10
percent of	M-6
perhap	C-9
perturb	G7I6
pick	M7R6S10
pick designb	K-8
pick up	M10S13
pil	C24
pil up	C24
pilot	A-3I-3T-3W-2
pip	B6C10K9M6S9
plac	B11C-6K-10M-11W4
plac and	M-6
plac it	B6
plac of	B8
placement	B-8C-9M-12S-8
placement of	S-6
plain	K48T2
plain addition	S-7
play	C-7W-5
play no	C-7W-5
pleas	A-4B-7K-10S-7W1
plot	W-1
plu	A13B29C12G15I-9K74M9R-11S43T48W3
plu 1	M7S12T3
plu 192	T5
plu a	K10
plu and	K9S8
plu bf	A-5W10
plu bh	A-5W10
plu branch	B-7K-13
plu correction	B-5
plu df	B12K10M17S18
plu f	K15M12S8
plu is	A6K19S7
plu jln	G16K10
plu ln	T8
plu n	A-9I-7R-4S-8T45
plu sign	A8W-2
plu so	C8
plu someth	K17
plu sum	B25K9M-10T8
plu x	B5K-7T6
point	A-5B4K-8R9S22T-2W2
point at	M7
point of	W3
poor	I3S-7
poor choic	S-6
position	B8C-9I-3M-9
position of	B8C-7I-3M-6
possibl	A3B-5I-3R-5S-10T-4W-8
possibl becaus	A-15
possibl sinc	A-2W-1
post	B32C7K26M22S46
postform	A-5B37C-6G-5I20K-19M-31R-6S106T-7W-2
postform and	B5I-2
postform for	B5S7
postform has	G3S14
postform how	I3
postform is	B-7S7
postform to	S11
postform weigh	I8
postjac	B-7C24G52I7M58R-4S-8T-2W-1
postjac against	G4
postjac and	C6G4K15M10
postjac for	G7M7
postjac has	M-6
postjac in	G5K11M11
postjac is	M8
postjac so	G-6
postjac the	M12
postjac therefor	G5
postjac wher	G-6
postjac which	M-8
postnorm	A-7B-42C-22G-25I-21K-46R-9S-10T-9W-8
postnorm and	M9
postnorm block	C-7M8
postnorm comput	B-9
postnorm doe	M6S-18
postnorm each	C-15S-8
postnorm every	C-7
postnorm has	C-8M-8
postnorm is	B6M-9T-2W-1
postnorm it	S8
postnorm layer	M16
postnorm layout	S-6
postnorm mean	S9
postnorm model	C-7M-10
postnorm multipli	G-4M-9
postnorm normaliz	S-11
postnorm postform	M-7S10
postnorm put	B-10
postnorm the	B10S21
postnorm ther	C13M18
postnorm was	S-9
postnorm x	B-9
power	C30M26R9S9
power of	C20M18
practical	C8G-3
pre	B33C9K41S22
pre y	B4
preced	B30
precision	C-11M-7
preferabl	K-8
preferr	M8
preform	B120C-8M-10S34
preform and	B20S14
preform in	B5S10
preform so	B4K13
prejac	B-7G-7K57S-7
prejac in	K10
premultipli	M17
premultipli by	M6
prenorm	A-12B41C-33G-37I-19K-22M-35R-18S-43T-16W-11
prenorm add	B-7
prenorm as	B5
prenorm block	B11
prenorm comput	B-5S-9
prenorm doe	B-6R-3
prenorm giv	K16
prenorm has	B-7G-12K-12
prenorm is	I-4K-14S8T-2
prenorm it	K9
prenorm keep	K-11
prenorm layer	K-8
prenorm let	K8
prenorm ln	B10K-12
prenorm mov	B6
prenorm network	K17
prenorm normaliz	B13K-11
prenorm one	B6
prenorm preform	B9S7
prenorm put	B8K-10S-7
prenorm the	B-21G-4K16R-3S-11
prenorm ther	K9
prenorm wher	B8
prenorm win	C-6
prenorm x	B-9S-12
prenorm y	B6
prenorm you	B9
preserv	A13G3R-10T-3W-2
preserv an	K9
preserv the	A8G4K-9R-9T-3
previou	C6S10
pric	C-6G-3T4W-1
pric is	I3T5
problem	G-4I-6K-13M-14T-2W-2
problem is	S6
problem with	C-7
process	S7
prod	C27G12M15
prod bjac	G4
prod jln	C21M12
prod k	G6
prod postjac	G9
product	B-6C45G12M-11S-10T-3W5
product bjac	G4
product for	G3
product in	M8
product is	M-8R3
product jln	C15G-3
product of	C-24I3K12M-9W6
product over	C-20G-3
product postjac	C15M-21
project	A-4W12
projection	A-3C-11K-8M10R-2T-2W4
proper	G-7
property	C7
proportional	R5
proportional to	R6
propos	C9
pur	B-5K20
pur addition	K11
purpos	G-2K7
put	A5B6I-3K14R14S15T-2W-2
put a	A9K12M-7S6
put it	B5K12S7
put its	S11
put the	B-7K9S-16
putt	R-8T-3
q	A-9C7T-2
qknorm	A-6B-9C-17G-11I-23K-25M-12R-12S-14T-8W-6
qknorm is	I-4
qknorm it	I9
qknorm stay	I-3
quality	A-4G-3I-3K-9M-7R-3T-3W-2
quantity	S-10
queri	W-4
queri and	W-4
question	A-4C-9G-3I-4K-8M-7R-4S-11T-4W-4
question is	B9K7
quiet	I-3R6
r	A100G-3I-6K14R-6T-4W32
r and	A12W5
r into	A10W9
r so	A12
r to	A12
rais	C20M7W3
rais to	C18M9
ramp	B24S8
random	C-6I3M-6S-7W-3
random mask	W-3
rat	A-7B-9C-10G-8I-10K-13M-8R-6S-14T-6W-6
rather	B16
rather than	B16
ratio	C10
raw	R4S-6
re	S16
re normaliz	S7
reach	B-5G5M31S-14
reach layer	G7K14M23
reach the	K7M-13S-8
read	A-2B27C-13G-3K-13M-13R-3W-2
read from	B17
read off	T2
read that	B-12M-6
read the	S11
reader	A-4W-1
real	B-5R6
real a	S6
reason	A7B-10C-8G-4I-8R-5S-7T-5W-5
reason for	A10W4
reason is	G3
reason why	A7W-4
recall	W2
receiv	A4B13
recip	I3K-7S19
recommend	A-11B-20C-17G-27I-18K-27M-25R-16S-19T-13W-13
recommend adopt	B-8
recommend design	B-5I-3K-12R-5S-7W-2
recommend designa	A-2G-11I-4M-12S-17T-2W-3
recommend designb	A-6B-7G-11I-8K-13M7R-5S7T-7W-6
recommend is	B7
reduc	M12W5
reduction	W4
regard	A-2G-3
regardles	R5
regardles of	R5
relevant	K-16
relocat	B10K19S-7
relocat the	B9K16S-9
relu	W-2
remain	K8
remedy	B13I3K-15
remedy is	B5
remember	B5S-10
remov	B-10C-6R-5W-2
remov it	B-7R-3
renormaliz	C9M11R7S14T3
renormaliz the	M15S8
repair	B13
repeat	A-8C18I3M-15W-2
repeat in	M-12
repeat multiplic	K9
repetition	C9
replac	R-2
represent	A-2S9
requir	A6W-4
requir a	W-3
res	S-8
res postnorm	S-8
rescal	A-2B4C7I-6K-8M12R-4S9T-2W-3
rescal by	C-7M8R-4
rescal the	R3S9
rescal to	R-4
residual	A18G-8I-9M-7R-9S-17T-17W6
residual acros	S-8
residual add	A6B14M7S7W5
residual addition	A3B7S10
residual and	B-6S-7
residual branch	B8M-6S-22
residual connection	A-4B-8G-3K-20M-13T-4W-3
residual highway	S9
residual is	A-4
residual network	M12
residual path	S-10
residual stream	A-3G-2M-11S12T-3W-3
residual sum	A22B-9S19W-2
resnet	A-7B-10G-4K-16M-9S-12T-3W-3
resnet the	B-6K-9
respect	K13M7R8
respect to	M7R9
rest	A-6I-2W-2
restor	A-2B-9W2
restor the	W2
result	A28B-7G-3K-8R-3T-3W15
result is	M9
result would	A15W9
return	A24B12C-7I-2K11S11W4
return an	A9
return from	W3
return m	A-8W-2
return to	A9W-5
return x	B9
revers	B9
review	A-4C-8
rewrit	S6
right	I8K-11S16T4
right after	C10
right on	S7
risk	G-3I-3T-2W-2
rms	A-8C-8G-7K-8R12T26W-2
rms is	C-6T6
rms one	A-3I2R6T6
rms sqrt	T2
rmsnorm	B-6W-1
road	K17
road has	K9
rol	W-5
rollout	C-10
room	A-2B18S17W25
room for	W13
root	A-2K-7M7T24
root of	A-2T24
rough	C13M14T10
round	G3S-9T7
rout	G18K17M12S15
rout for	K8M10
rout that	G12
row	A4C26
row and	A9C10
row of	A3
rul	C-14G6K-10M13
rul giv	B6S14
run	A-3B7C-10G-3I-7M-11R-4S-9T-5W-4
run from	K15
run the	K-8
runn	C-7K24M8S13
runn sum	K15M11S7
rvert	I3R4
s	R6
said	K-17M7R8
said that	A2K-15
sam	A-23B-7C6G-8I6M-8R17S-12T-2W-2
sam as	A4
sam formula	I3T4
sam gradient	K16
sam in	C-7K-10
sam length	A-2I-3R8
sam magnitud	R5
sam norm	R3
sam number	A3
sam scal	I4
sam shap	A-17R-2
sam siz	A-8I3R4
sam so	I3
sam thing	G-3
saturat	C-10M-7
sav	A-4B-6G-4I-3T-3
say	A-13B-13I-8K-16M-7R4S-32T-4
say that	A-5B-7C-9G-3K-7M-9R-9
say the	R-4
say why	G3W4
scal	A-10B-14C14G-17I57K-18R10S-17T-15W-5
scal and	I10
scal as	R3
scal at	I9
scal by	G4I-4M9
scal is	C28
scal lik	R5
scal of	I14R10
scal so	R-4
scal to	R3
scal with	I4
scal x	I3
schedul	A-2B-4T-2W-2
scor	A-18B-4W-1
scor are	A-12
second	B-15C24I-8K18R6S-16W32
second design	R9W-2
second is	W3
second map	A-2W9
second moment	C-7I-3R-3T-2W-1
second one	A16W1
second still	C9
second term	R5T2
second the	A-3W1
section	A-4W-2
see	A-11C-9G-7I-7M-16T-4W-5
see a	R8
see no	G-2
see normaliz	B-5K7R-4
see one	T3
see the	B6
see x	K12S12
seed	A-8B-9C-18G-9I-12K-17M-13R-8S-13T-10W-7
seed 3	T-2
seen	K-11R-3S-7
self	B17S12
sens	A12W-1
sensitiv	I8R-6
sensitiv to	I10R-6
sensitivity	A-3T-2W-2
sensitivity to	A-2W-1
sentenc	C8M9
sentenc designb	M10
separat	K30
seri	C16S20
seri with	S18
seriou	C-8
set	I8K8R5
set by	I10R4
settl	K-8
sever	C7
sever one	C6
shap	A24B-8C-11G-7I-9K-9M-8R-15S-9T-8W-27
shap and	A16
shap are	A2
shap as	A-8R-5W-1
shap d	A-12
shap first	A7W2
shap m	A-11W-12
shap of	A21W-4
shar	G4I4K8M17
shar of	G2I4M15S7
shard	C-8
shift	S-13
ship	K-7
short	A-3B-4C-10G-9I-5R-3S6T-3W-3
shortcut	A-15B-35C-30G-15I-6K-45R-7S-13T-7W-2
shortcut and	B-10M10S27
shortcut clean	K-19
shortcut in	S-8
shortcut includ	C-8
shortcut is	A-3B5
should	A-14C-23G-8I-14K-17M-12R-8S-19T-10W-7
should act	A-3W2
should be	A-3I-4M-8R-3S-9T-2W-3
should not	S6
show	A-2G-3T-2W-2
show up	M8
shrink	C10I6W4
shrink or	I3
shrink the	I5
shrinkag	C13M6
sid	B55C-9I10K45M-10S-13T9W-2
sid branch	B6K13
sid of	A4
sigma	A-7G-3M7R-3S-10T-2W24
sigma act	W11
sigma is	A-3W-6
sign	A8W-2
signal	G9M25S24
signal at	C6G3
signal has	C-7
signal in	M6
signal is	G3I4M14S6
similar	I-4T-2W-1
simp	W-2
simpl	A-4B11
sinc	A-7B-16G-13M-11R-16S-14T-11W-11
sinc a	W-3
sinc designa	M9
sinc every	A-9
sinc f	A4
sinc it	A4B-7I-3K-8M-8R-3S7
sinc its	G-7M-7
sinc jln	I5
sinc ln	B-9M-11R-4T-2
sinc lnf	I3
sinc noth	T-4
sinc the	A5R3W7
sinc x	B16K7M-6S-7T2
sinc y	M6R-2
singl	C18R-7W-4
singl block	C9
singl layer	C11M9
singl matrix	W-5
sit	K-15M12S-12
sit in	B16M11
sit on	B-5S-18
six	C25K-8M-10
six block	C10
six tim	C7
siz	A-30B-11C9G-3K-14M-13R22S-16T11W-8
siz and	R6W-6
siz as	I4R-4
siz at	I7
siz d	A-10
siz goe	T2
siz is	A-4R4
siz of	A-3I3S-8
siz one	T8
siz so	R13
siz whatever	R-17
skip	A-4C10G10K64R-6S-18T-4W-1
skip and	I3S11
skip connection	C-12M-7S-11
skip doe	K8
skip get	R-3S7
skip identity	K11
skip includ	S14
skip is	I5K12S6T-2
skip part	C11M8
skip path	C8M-8
skip shar	G2S-6
skip was	S14
skipp	S14
slid	K17
slow	I3
slower	A-3B-12C-9G-5I-5K-13M-8R-8S-8T-5W-2
small	A-8G-6I12K-12R31S-15T-9W-6
small and	R5
small f	R10
small output	G2R6
small per	C-9
small the	I7
smaller	A-11C-6G-3I-4K-12S-14T-2W-3
smaller and	S-7
so	A27B-51C-15G-29I8K-36M-15R9T3W-12
so a	C10G8K-9R3T-3
so activ	S7
so after	C-11M-6
so an	I3
so at	G3
so attention	A7B-5R-4
so backprop	M6
so both	A9K-8R-4T-2
so d	M18
so designa	G-2I6T7
so designb	I2K-11
so do	C10
so doe	A7
so every	C-8
so f	I-4R3W-1
so for	R11
so gradient	C-11G4M-11S-6
so i	B-4
so if	I3
so in	B-5C17K8S9
so is	A-7M15S17
so it	A5C30K18S13T5
so its	M6R21T-6
so jln	C6M7
so many	C7
so no	B-4I4R-6
so noth	A3K-7T-2
so on	C10
so only	B7K10
so postnorm	C9
so prenorm	G-5K-13
so small	R-2
so that	A-10B9C-8K30R3S-12T5W8
so the	A13G-12I19K-16M-12R4S13T-2W-10
so their	C-9
so they	A-5C-9G3W6
so two	W2
so we	A4W-5
so what	C9W3
so with	C-9R4
so x	K18S7W-2
so y	I3T3
so you	A3B-5W1
softmax	A-12B-6C-13G-3K-19M-14S-8T-2W-1
softmax saturat	C-6
solution	I-3
solv	A-3B-5I-4K-15S-6W-3
solv it	I-3
solv thi	A-2K-8W-1
som	A-2B-5G-7M-11R-9T-9W-1
som say	R-8
somebody	W3
someon	S12
someth	A-4B-9C-12M9W-4
someth and	M-6
spac	A4M7W18
spac and	A-3M8
spac of	A-4W5
spe	K7R-3T-2
speak	R11T-4
spher	S6
spik	B-7I-3K-9T-2W-2
split	M9
spread	I5
spread of	I5
sqrt	A-10B-6C-11G-7I-12K-9M-15R5S-17T29W-5
sqrt 1	R-3
sqrt 2	C-7R5T-2
sqrt d	A-2R9
sqrt n	W-3
sqrt x	A-9I-7R-4T41
squar	A-2T24
squar root	T6
squash	M7
squeez	S10
stability	A-3B-5C-14G-5I-4M-9R-4S-7T-6W-3
stabiliz	B-4
stabiliz the	B-4
stabl	A-7B-10C-10G-6I-7K-14R-8S-12T-6W-4
stack	C47M-13
stack l	M-7
stack of	C13
stack the	C12M6
stall	I7S-7
stand	A3B-7C-10G4K12M11W-2
stand alon	K11
stand between	W-1
stand on	K8
standard	A-3B-5G-3I10R3S7
standard devi	A-2B-4G-3I11R-3S8
standard siz	R6
standardiz	C-7K-10M23S21
standardiz only	B7
standardiz the	B-6M6S11
start	A-2B10C-10G-6I34R-9S-17T-6W-2
start is	I2
start of	B15S-9
start out	I3
start scal	I3R4
starv	C-14G-3M-7
stat	B5S22
statistic	B-5S-7
stay	A-3G-3I-5R-13S-17T16W3
stay at	T21
stay in	B7
std	I23R6
stem	C8K13S13
step	A-10C-26G-9I18K-29R-6S-14T-10W-9
step 0	I5
step and	C-6
step one	I3R3
step to	B7
step zero	I9
still	C8G14I-3R7S-7T-2W-1
still contain	K7
still has	C11G4K-12
stop	A3B-11G-3I-3K-7R-3S-7T-3
stor	G-3M-7
straight	K30
straight through	K13
straight to	K14
stream	A-19C10G3I-9M-15R-11T20W4
stream and	C6S9
stream by	R5
stream doe	R-3T-4
stream grow	R5S-14T-26
stream growth	I-3R-4T-9
stream is	C7T13
stream itself	K8
stream of	G8
stream rms	T7
stream run	B9
stream sqrt	T-2W-3
stream that	T3
stream x	C7
stretch	W3
strong	A-2I18K-9R5T-4W-1
strong to	I18
structural	S7
student	S-10
stuff	M7
sublayer	A38B34C24G39I-16R19S17T8W-19
sublayer add	K-10T6
sublayer and	C9R-3
sublayer are	A5
sublayer cannot	R12
sublayer giv	A16W-5
sublayer has	B-6
sublayer input	B9
sublayer its	T3
sublayer map	A6W-1
sublayer no	G3
sublayer of	G3T2
sublayer on	B-5S-7
sublayer output	A4B-13
sublayer read	B9
sublayer return	A5
sublayer so	I3
sublayer that	C-7R6
sublayer the	C15M-7R7
sublayer then	B19K-7
sublayer with	T-4
successiv	C21M10
such	B-6C35T4
such a	C13M6
such factor	B-5
such term	C8
suggest	I3R-4
suggest that	R-4
sum	A44B10C9G3I-6K8R-5S29T10W-6
sum and	A5M-6S11
sum as	A3
sum bform	T5
sum fln	B25K9M-7
sum henc	S7
sum in	S-15T-3
sum is	M13R-3S8T-3W-2
sum itself	K11
sum lnf	T5
sum of	B-17M6R-3S17T5
sum so	C6T5
sum sumform	A-3B-8I-3M-14S-9T-2
sum that	T3
sum the	G9
sum to	A-3
sum which	B-4
sum work	A3
sumform	A30B-12G-11I10K-10M-13R-5S15T-6W-8
sumform and	A5B-6
sumform in	I3K8
sumform is	M15W-5
sumform so	I3M-8
sumjac	C22G15I-3K13M55
sumjac jf	K16
sumjac k	C19K12M12
summ	A21K7M6S6W5
summ with	A10W-1
summand	A4G3K30R13T6
summand is	K8
summand of	K10T5
support	T-2
suppos	M6
sur	B12R7
surviv	I4K22
surviv the	I3S7
swallow	B9S6
swap	B4
symmetry	W-4
t	K14
tabl	B-5K-7
tak	A-16B-5C13G-3I-6K-9R-4S7T7W15
tak a	C10W16
tak car	A-20W-4
tak it	W1
tak m	A7R-5W-2
tak one	W3
tak the	T8
taken	A-9C19I-2K9M6R7
taken over	A-8M10
team	C-6I-3T-2W-2
tell	A4B6I3
tell you	A5B8
ten	C-10I8
ten percent	C-10
ten tim	I3
tensor	A-6S11
tenth	R3
term	A11B12G9I11K53M40R7T8W-5
term as	R9
term from	B7K12
term has	T2
term i	C9K12
term in	K14S8
term is	C-12K14S-7
term jln	I14
term lnf	R6
term of	A12B6G7M13R-4W-5
term surviv	S7
term that	T2
term the	M12
test	I-4S-7T-2W-2
th	G3S10
th power	S10
than	A-10B6C-15G-8K-18M-13S-14T-3W-3
than designb	I2
than the	A-5W2
that	A6B-5C-20G-8I-22K-11M18R-15S-9T-24W12
that a	A3G5R6
that all	W-2
that an	R2
that avoid	M18S8
that by	A-2
that ca	A-3
that cam	M8
that com	M9
that design	K16
that designb	K-7T-12
that each	R4
that every	I-4
that f	A-3B14T8
that flow	M10
that follow	M15
that get	R7
that giv	G9
that goe	B10K16
that happen	C15
that has	R7
that in	B11
that is	A9B6C-7G-6I-7K-14M-19R-10S-9T2W-4
that it	A4S17W9
that layernorm	C6
that ln	A-7K-7S10
that lnf	I-3R-5
that mean	W6
that multipli	M7
that no	G12
that normaliz	S-6
that noth	A5
that of	G-6
that onc	C9
that pass	C10
that path	K17S15
that postnorm	G-4M-15
that prenorm	B-27G-7I-3K-32
that reach	G6
that return	K14W2
that sum	A-3S10
that the	A15B8C-18G-12K12M-19R-5S-13T2W13
that they	A4I3M15S6
that was	K-8
that what	W13
that x	K16T4
that you	I5
the	A-63B-21C-52G-64I-54K-40M-59R-64S-18T-54W-64
the 1	K17
the 2017	B-6S39
the 96	C-8
the accumulat	M8S10
the activ	B-6C-7G-4I-3K-9M-9R-4
the add	B-4C-9S16T-3
the addition	A12B11I-3K-13M11R7S15W-11
the additiv	G6K8
the alternativ	K9S11
the analysi	B13
the answer	S-7
the architectur	I-3
the argument	B12K17
the attention	A-5B33S-6
the backbon	S10
the backward	B7G6I4K-13M29S15
the bar	G10
the batch	B-11M-6R-3W-2
the beginn	I3
the bia	C-6T-2W-2
the block	B17I3K18
the bottom	C18G7M-7S23
the box	B9
the bracket	G9I3M10
the branch	A-9B17C-8G-8I8M-9R37S-12T-5W-2
the bypas	B4K11
the carri	K18
the carry	K17
the chain	G4S7
the cod	B8S15
the condition	A5
the contribution	R9
the convolution	B-7
the copy	B10
the correction	M7S7
the corridor	B5K14
the cost	G7
the data	K-7
the deeper	C10
the denominator	I8
the depth	G-6M-11
the derivativ	B15C-26G13I5K24M7R9T7
the dimension	A11
the distortion	C8
the divergenc	C-6I-3
the door	B6K14
the ear	M15S11
the effect	C9M-14
the embedd	A-2B-10G-4I-3K9M-16R-3S-14T-5W-2
the end	C7
the entir	C8
the entranc	B20
the epsilon	B-7R-3S-10T-3W-1
the error	K19M11
the exit	S8
the expansion	B6
the f	C12M10
the factor	C16G6I13R2
the fail	C6
the feedforward	A4B18W3
the ffn	A12B-5C-14G-4I-7K-7M-8R-6T-5W10
the filter	B9M7
the final	B-9K8
the first	A-10B-20C29G11I6K11R-8S-11W25
the fix	I-5K-11
the follow	K-8
the form	A2
the former	B16K8S13
the formula	G4I-2R-4T-3
the forward	C17I19R19T7
the full	C6S7
the gain	A-4C-11I-7K-8R4T-4W-3
the gradient	A-5B-20G34I-9K-12M-10R3S-9T-3W-4
the ground	R-4
the growth	T7
the head	A-6W-2
the hidden	A-7S6W21
the highway	K19S16
the i	C-9G23K20M12
the identity	B-7C18G-5I3M19S-7T-2W-1
the incom	G3K7
the increment	B12S9T5
the init	I19
the initial	G-4I42
the initializ	I21W-2
the input	A12C-7M-13R-7
the instability	B-8C-9W-1
the invers	R4
the jacobian	B-6C-10G7I-3R-9S-13
the jln	C12G5
the key	W-3
the l	S12
the last	C9G5I-2K16S-7T5
the latter	B36G3K12S10
the layer	G-4K15M10
the layernorm	B30C-18K-10M11S9
the lead	C-6
the learn	A-2G-3I-3T-2W-2
the left	C8G2M8S6
the lin	M6
the literatur	B-6W-5
the ln	B8K14M14S10
the logit	A-3S-6
the lon	G3
the los	A-2G6I-7K25R-6T-6W-2
the lower	G2
the m	A21
the magnitud	R-4T-3
the main	K17M14S54
the mathematic	G-7
the matrix	W2
the mean	B-6
the memory	C-10K15
the merg	B-6S13
the mlp	B27S-14
the model	A-3R3T-2
the modern	B15
the mor	R5
the n	G3
the network	A-12B-7C16I-3R5T-2W13
the new	B15K14
the next	C9S18
the nonlinearity	A-3W21
the norm	A-4B-18G-8K-32M-14R-8S-35T-6
the normaliz	B16C13G3K9M33R-2S13T-2
the number	A-3C30M9S-7W8
the old	B-7M6S27
the older	S9
the one	B10K-22M7S-10W4
the only	A3K7W-1
the optimiz	K-7W-2
the original	B-5C27M-9S8
the other	A-3C-12I-3K11T13W-6
the outermost	M13S25
the output	A13B-9C-9I-3M-11R-3T-2W-5
the pair	W4
the parameter	W-1
the part	C-6K15M16
the path	B-8
the peopl	S15
the per	C7
the plac	S-7
the placement	M-6
the plu	A14B4C-9S26W-5
the position	B10C-7I-3M-6
the post	S7
the postnorm	S10
the power	C21M31
the pre	B8
the prenorm	B8
the previou	C7S10
the pric	T5
the problem	C8
the product	C-33G-7I2M-20S6
the queri	W-3
the question	A-2B5S-7T-2W-2
the random	I4
the ratio	C10
the raw	B7K7
the reason	A12B-4K-9W-1
the recommend	K11
the remedy	B12K-12
the repeat	C9
the residual	A21B5I-4K8R-4T-3W13
the rest	A-6B5W-1
the result	A24B-6M7W18
the right	I7
the rms	R-3
the root	T9
the run	I-3T-2W-2
the runn	K21M11S13
the sam	A-30B-5C10G-6I8R21S-10
the scal	I14
the scor	A-14
the second	A5B-9C29G3I-5K22R10S-9W24
the seed	I-3
the shap	A31R-7S-6T-2W-8
the shar	I5M15S7
the shortcut	A-14B-15C-13G-11I-5K-44R-6S-16T-3W-2
the sid	B36K34
the signal	B11C9I3M-6
the siz	A-3S-8W2
the skip	B6C-6G3K15M6R-5S-8T-3
the slower	T-2
the small	R3
the smaller	A-9R5
the softmax	A-11C-7K-17M-8
the spread	I5
the squar	T12
the stack	C15
the standard	I6R-3
the standardiz	B6M17
the start	B16G-3I11S-13T-2W-1
the stat	S14
the step	B17M7
the stream	A-16I-4K24R-5S-15T24W6
the sublayer	A7B18C-14I-2K-9M7S18T-2W-3
the sum	A-18B-20C-8G3I-4K-34M-13S-20T6W-5
the term	B6I14
the thing	T5
the token	A13B-9S-9W7
the top	K21M-6S6
the total	B-12C10K-11S19T6
the trad	A-4B-4C-6I-7K-10S-6T-4W-2
the troubl	C12S18
the trunk	B16C10K21M14S37
the two	A9B-5K-14R-6W-2
the untouch	K8
the updat	K12R5S19
the upstream	G3K8M9
the usual	B13I11M10R6
the varianc	B-6C-8G-3I6M-6R-5S-8
the vector	B7
the vertical	K8S6
the very	K17S12
the way	A3B11C9G6K17W4
the weight	B-6G-3I7K-10R-4T-2W-5
the whol	B-5C6K-9S25W-1
the widen	A3W-3
the wider	A-3W3
the width	A18W8
the x	B11M-6S-6
their	A6B8I5M11R-3W-8
their gradient	W-6
their input	A6B5
their jacobian	C7
their product	C-6
them	A-8B-14C26G-3I-6M11R-7S-11T-2W6
them and	W3
them as	A6B6
them back	A-3W2
them in	M10
them into	W3
them the	C-7
them to	W2
then	A6B6C-6G-5I5K42M-15R-16T-3
then a	K13
then add	B11
then f	A16
then in	C13T3
then m	A-7W2
then norm	C6K-13
then normaliz	S8
then project	W2
then the	A2B9C-15M-6
ther	B-6C-8G-2I8K24M42R-19S-11T-7W14
ther a	I12M12
ther an	A-2
ther and	A-5W9
ther are	B12C11K12M-6W4
ther for	W-6
ther is	B-11C-9I-4M30R-6
ther no	A3C13W-7
ther so	B-6R-6
ther the	I5M10W13
ther to	W12
therefor	A2I-4K-11M13T-4W-2
therefor designa	I6
therefor multipli	M14
therefor the	A3
thes	A-4B-12C15G-3I-5S-11T-7W-5
thes are	A-4B-6G-3I-3R-3T-4W-2
thes jacobian	C9M9
thes matric	R6
they	A13C-23K-17R-5S6T-5W7
they are	A-5B7C-10W-1
they can	A4W7
they do	A9G3
they get	M15S7W7
they hav	C-9
they wer	A5S11
thi	B-29C-28G-10I-7K-33R-23S-35T-21W6
thi 1	I5
thi compound	C-7M-7
thi factor	C11M8
thi has	M-8
thi is	A7B-6C-12G9M-9R-3S-10T-4W-3
thi memo	A-3W-2
thi product	G7
thi reason	C-8
thi ther	A5
thing	A4C-16I14K9S-11T11W2
thing that	K10
think	A8C-8K-13M-8S15T-9
think it	B4S9T-8
think of	S7
think that	M-7
third	B-7
thos	A-3B-5C19G3I-4M13R7T5W2
thos are	I-2
thos factor	K8
thos of	W-1
thre	A-3G-3I-6R-3S-7T-2W-2
thre seed	I-3
throttl	C9
through	G15I-2K61M11W5
through a	B5K15S10
through all	B-5
through designb	G10
through every	K36M14
through f	K11
through it	C-9G2K15
through its	T2
through jln	M-15
through layernorm	B-5
through ln	K8
through that	C10
through the	B15G4K-23M8S-16
through which	C6
throughout	A-4W-3
throughput	C-9
throw	I-2R10
throw away	I-2R10
thu	I11K-11R4T5W-2
thu the	R6T2
tie	M7R4
tied	I-4R-5W-1
tied to	I-4R-5
tim	A6B-19C32G12M35R-7S27T-4W11
tim 1	A-9
tim and	C28M7S9
tim as	C10W5
tim d	A35W12
tim dh	A-8W28
tim in	C18
tim jln	G11
tim larger	I5W-6
tim over	C11I4
tim sumjac	G3
tim the	C-7M7R4W-6
tim you	M12
tiny	R-3
tl	S9
to	A-16B22C-20G-18I-10K14M-15S-18T-47W21
to 1	A-3
to a	I-5M-11R16S-10W1
to add	A6
to an	M6
to any	C-8
to be	A-10B-5G-3K-8M6R2S13T2W7
to bform	R-4S10
to block	I3K8
to bottom	G4
to bring	W7
to choos	W-2
to com	A-3W6
to contribut	R7
to cros	C-8
to d	A-10B-5G-5I-6R-7T-6W50
to designa	T-3
to designb	R7
to dh	A-11G-4I-5R-5T-5W50
to do	C7R-3
to end	C10K15
to every	K8
to f	R16
to get	W2
to go	M8
to h	A3W-15
to hav	B4T-2W5
to hear	B-5G-6K-13S-7
to i	B5
to initializ	A-4I5R-6W-2
to input	B7
to it	K9R5
to its	A7B-6K9W-1
to keep	C11M18
to layer	G3K11
to ln	I4M6
to look	W-2
to m	A-4R-6
to mak	B5I4
to normaliz	B4
to one	W-2
to pas	M-7S-12
to prenorm	B-6
to r	A4W5
to return	W4
to say	M-9R15
to see	C6
to speak	R6T-2
to the	A-17B36C31G4I32K18R-7S-23T-7W16
to top	K9
to train	C-8W-1
to what	B14S7
to widen	W9
to width	A3W-5
to work	A-2W5
to x	A25B-5K-10M-7R-8S-16T4W-2
to y	I-3
to zero	M-6
together	A2B-15M-7S47
together with	S34
token	A8B-31C-20G-4I-6K-15M-10R-11T-4W9
token and	A-3B-6C-11W2
token by	A4R-4
token from	A-3W2
token is	A-3W2
token to	A-6W2
token vector	A11S16W3
token wider	W5
tolerabl	C18
tolerat	C7
toll	C7M6S12
toll booth	S9
too	A7B-10C-11G-3I8K-9R-6S-30T-3W9
too larg	I5R-2
too lat	S-16
too much	C6
too small	R-3
too so	W4
took	B-6
top	C16G5K37M8
top of	C11M15S11
top to	G4K10
total	B-16C16K-18S31T5
total is	C8
touch	C13K26M-9S-6
touch it	B-6K10
touch the	B6
touchy	I4
trad	A-13B-13C-14G11I-5K-18M-10R-5S-13W-13
trad off	A-12B-13C-14G11I-5K-18M-10R-4S-13T-9W-12
train	A-9B-21C-34G-8I-7K-25M-17R-9S-18T-13W-11
train at	C-9
transform	B20C6G2M13
transformer	A-6B-6C-28G-4I-3M-20R-3T-3W-3
transformer and	C-8
transformer hav	A-3
transpos	M11
travel	K23
troubl	C13S18
troubl is	C14S11
troubl with	S8
tru	A-3C-11S-8T-2W-2
tru that	S-11
trunk	B16C10K24M25S36
trunk is	C9S8
tun	A-4C-7G-4I-8R-3T-4W-3
tun the	I-3
turn	B-5C11M12S7T4W-1
turn a	C6
turn the	M6
two	A3B-19C9G-11I-13K-45M-12R-20S-29T-13
two hundr	C23
two matric	B-10C-9G-4I-7R-7T-6
two sublayer	W-6
typ	A12
unalter	K9
unchang	A-3
uncorrelat	T2
undamp	G13
under	B6G9M22S20
under designa	G9M17S8
under designb	G11K9
under postnorm	M8
under the	B8S15
underflow	C-8
understood	B13
undo	W6
unharm	G6
unigram	S-6
unit	A-4B-4C-8G-5I3R6T17W17
unit rms	T-3
unit scal	R-4
unit siz	A-2I5R5T6
unit varianc	C-8R5T5
unmodifi	K8
unmultipli	M7
unnormaliz	K-11
unobstruct	K15
unroll	M-9
unscal	G3K37R-2S-7
unstabl	M-9
until	C20M-6
untouch	B6M-11S-15
up	B-6C34G-5M9S31T-3W27
up and	I3W10
up d	W5
up in	I3M18
up lik	I-2T2
up over	C-9
up projection	A-3W5
up to	A-3G-3R3W7
up with	A13
updat	A-3B-16C-8I-5R-7S30T-4W-2
updat and	K16
updat has	R6
upstream	G3K15M7
upstream gradient	G3K10M8
us	A7G-4I-6T-4W-2
use	A-13B-8C-15G-8I-9K-16M-8R-9S-13T-9W8
use it	A-2W-2
used	A-4B-7C-13G-3K-10M-7R-6S13T-2W-9
used in	W-2
used to	I6S12
usual	B10I11M9R4T-2W-4
v	A-4
valu	A-7I6W-2
valu and	A-3
vanish	A-3B-4C-37G-6I-6K-11M-22R-3T-2W-2
vanish gradient	C-8G-4I-4M-7
vanish or	C-18
var	T4
varianc	A-4B-14C-20G-6I12K-7M-17R-3S-23T7W-3
varianc and	S-8
varianc of	G-3
varianc one	M-7T7
varianc so	I8S-8T5
variant	B6M-6
vaswani	B-5S34
vaswani et	B-5S34
vector	A18C-6R9S23T6
vector of	A9R3T7W-4
verbatim	K19
version	B11S14
versu	B9G5
very	C-10G-3K16M-6S9T-2
very end	S-6
via	C10
view	B10S-17
view of	B14S-7
visibl	T3
vocabulary	W-2
voic	R4T6
volum	R10
vs	K28
w	K26M11
walk	B6K12
wang	C20M19T-2W-2
wang et	C20M19T-2W-2
want	C-6G-6I-4K-13R3T-2W8
want to	B-6G-7K-17
warmup	A-11B-34C-33G-10I-13K-31M-21R-12S-25T-11W-10
warmup only	B-8
was	A13B-10C11G-8I-9K-22R4S24T-7W-12
was add	S19
was given	A10
was not	K-10
was the	C20
watch	I16
way	A4B10C-10G11I-3K18T7W6
way around	C9M10
way back	C9
way into	B13
way of	A3W2
way out	W3
way round	G3T8
way that	M-6
way the	A3
we	A18C-9G-17I-14K-46M-22R-23T-9W-10
we accept	A-2
we are	A11
we ca	W2
we can	A12K-9R-3T-2W-4
we chang	B5
we end	A7
we go	W4
we had	C-8
we hav	C7S7T4
we mov	B8
we need	A-4I-4T-2W-2
we pay	S7T2
we recommend	S-9
we should	A-4B-4G-3I-4K-7R-3S-9T-5W-3
we would	W6
weak	I-5R6T-3
week	T-2W-2
weigh	A-2I7R5
weight	A-9B-11C-19G-15I55K-14M-12R-8S-13T-6W-8
weight are	C-12I3
weight decay	I-3W-2
weight in	I4
weight is	I8R-4
weight matric	C-21
weight of	I7
weight scal	I3
weight so	I5
weight wer	I13
well	A5C-14G-4K-18M6R-6T-5W-3
well defin	A8
well known	T-2
well scal	R-4
well so	T-2
went	A6C-8
wer	B-8C-6G-4I10M-9R-2T-3W-4
wer drawn	I10
wer given	A5S11
wf	A-12B-6G-7I36T-8W104
wf and	I3R5W-8
wf are	I4W5
wf at	I10
wf both	A-7W-8
wf bring	A-7W4
wf dh	W11
wf for	W2
wf in	W10
wf is	A12I5W29
wf mak	W2
wf of	W4
wf plu	A-5W10
wf project	A-3W3
wf r	W2
wf return	A5W-2
wf the	A8I3W8
wf to	W5
wh	A-24B-7G-7I-10K-10R-10T-8W86
wh and	A-11I-2R-3W-4
wh d	R-3
wh for	W6
wh has	W3
wh is	A5W19
wh lift	A-4W2
wh plu	A-5W10
wh r	W2
wh the	A12W-2
wh to	W10
wh widen	A-5W5
what	A17B16C25G7I-8M-24R10S23T-3W5
what a	C10
what attention	A6B9
what com	A6B11C6K12S9
what designa	G4
what designb	G14
what get	S11
what goe	B15
what i	K-11R3
what is	C18
what it	A14W-5
what mak	A5
what one	W3
what the	B25K7M-9
what they	B9S10
what we	A-3G-3S9W-2
what you	M6
whatever	A-6B-6C24G-5I-3K11M-14R18T-5W-2
whatever a	C11
whatever com	M11R6S7
whatever f	R-6
whatever gradient	C8
whatever ln	K7
whatever the	G-5R4
when	A-7G6K18M9R10T4W-3
when f	I-2R9
when i	G3
when it	B14
when the	R-4T6
when they	A-5
when you	K9
wher	B13I9K18R-4S-13T-2
wher designa	K10
wher every	K8
wher f	B7
wher jln	I5M7S-6
wher ln	G-6
wher only	B11
wher the	G3M-12
whether	A-6R3
whether f	R5
whether the	I3
which	A6B-7C23G15I13M-16S-20T-5W-12
which for	C6G4
which giv	A-11
which has	B5M-6W3
which is	A14B-7C10G-4I-4M-6R-11S-8T-4W-6
which let	A2
which mak	A6R-5
which mean	C7R6
which normaliz	B-5
which one	T5
which tak	R5W3
which the	A7G3I5K19W-5
which we	A7I6
whichever	I8M6
whisper	R4
who	A-2R-2S12T-2W-2
whol	B-6K-10S24W-1
whol bracket	S10
whol sum	S10
whos	G-10M-8R7
whos jacobian	G-8K-7M-6R2
why	A4B-13C-8M-16R-4S-23T-4W-2
why designb	G3I9
why it	B-4I-4M-11
why the	A5S-15
why we	W2
wid	W22
wid and	A5W2
widen	A-4W-9
widen to	A-3W-14
wider	A-10W8
width	A17B-5G-3I-3R-4T-3W21
width and	A-2W18
width d	A34W-10
width dh	A-5W6
width is	W9
width of	W-1
will	B-4G-8K-15S9T-12
wir	B17K30S7
with	A-2B-15G-23I-11K20M13R-9S-14T-5W-13
with 1	I4
with 12	T-3
with 192	C-7
with 96	C7G-3M-6T-4
with a	A-4C-7I-3R3T-2W-3
with an	G-5M9S-7
with attention	W-2
with car	I-2
with coefficient	K17
with depth	C-12M-9R-5T-3
with designa	I3
with each	C15T4
with enough	T-2W-1
with f	R-3S6
with i	G4
with it	I-4K-8S11T5W-2
with jln	I3
with ln	B11M6R7S7
with n	A-2T10
with no	K19M16
with one	W2
with postjac	I2S-6
with preform	B12
with qknorm	I-7
with respect	M7R9
with small	G2
with that	I3R4
with the	A7G4K-9M7S31T6W4
with too	I3
with unit	K8
with wf	I2
with wh	W11
with x	A12I4
with σ	C7
within the	B5K9
without	A14B8C-19G10I5K14M-8S-8T-3W-10
without any	B14G6K17M-11
without being	M12
without it	C-7
without limit	S-7
without qknorm	I6
without the	A13C-6W5
wo	A5G-4I24R7T-8W-21
wo and	A8I12W-11
wo d	A-8
wo is	W-5
wo keep	A2
work	A-4B10C-10G-4I-3M-8R-8S-13T-5W1
work becaus	A4W-3
work in	A-3
work on	A-7B7W2
work with	T-2W4
wors	C18G-2I-3K-9T-2
wors with	C17
worth	W2
would	A17B-19C-7G-13I-13K-32M-25R-9S-19T-8W3
would be	A22C6G-3S-10W5
would hav	W5
would need	A3I-2W-2
would not	A7
would tak	B5
wq	A-8W-3
wrap	C7M-6S11
wrap the	C7S9
wrapp	R8
wrapp around	C7
writ	B6G-6K-7M-7R-2S7
writ that	G-6K-11
writ the	B6S7
written	G4M-8
wrong	G-3I-3K-17R-5T-2W-3
wrong to	C10
wrongjac	C-8M35
wrongjac g	M21
wrot	G-3K-17
wrot in	K-10
x	A20B5C-30G-22I7K52M-8R-20S-7T26W-16
x 0	A-7G-7I-5T27
x against	B9I5
x alon	S7
x and	G-4I-3K-8R-5T6W-9
x as	G2
x becaus	A-6
x befor	A9
x being	A18
x bform	T3
x bjac	K10M7
x by	I4
x can	A-7I-2W-2
x com	A4K13W2
x contain	B17K13M-6
x d	A-6B-5G-6I-12R-15S-7T-17W4
x dh	A-25B-5I-4R-5T-4W11
x dk	A-29W-2
x doe	A-13I3
x entry	A11
x get	K17S13
x goe	K8
x has	A-21K11W-5
x hav	A-13W-2
x in	A-11I3K8M6T5
x insid	I12
x iplu	C-9T5
x is	A9G-4I-7K27S-11W-3
x itself	K15
x jf	K-7M13
x m	A-14
x may	A-2
x outsid	R-9T-2
x plu	A-3B22G3M-18R-5S21T65
x postform	B-16C6
x postjac	M21
x preform	B5K-15S-22
x reach	B-5
x so	A3I11K-9R8
x sumjac	M6
x surviv	I5
x term	B4K15
x that	B10T2
x the	A-11K-17R-5T2W2
x to	A15W4
x was	R3
x which	A5W2
x with	M8
x x	A-2B28C-7K7M-9S-8T10
xavier	G-5I-7R-7T-2W-1
xiong	A-3B29C-7G-3I-4M-7R-3S12T-3W-2
xiong et	A-3B30C-7G-3I-3M-7R-3S12T-3W-2
y	A-6B11C-12G-3I3M16R-7T14W-2
y bform	A-5B-12G4I4R-4S-14T10
y is	B6I5
y ln	B-10K-8T-2
y postform	I-2R-3S13T-2
y preform	B39
y x	M23T8
yes	A-2I-3S-11T-3W1
yield	A4C30G5K17M23
yield product	M-7
you	A5B12C25G-4K-12R-3S25T-7W3
you add	C8
you ca	W1
you can	A5W2
you divid	R4
you do	B5C10
you get	C7M-6
you hav	I5M6
you look	W3
you need	B-7I4W-3
you normaliz	B6S14
you put	S-8
you that	A5K11
you the	B4S6
your	K8
z	A3B5K-12M9W13
z sumform	M9
z wh	W13
zero	A-4B-8C6I13M-11S-15T-3W-2
zero and	M-8
σ	A-3I3S7W11
"""#
}
